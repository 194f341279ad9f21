package io.reconpro.qbo.sandbox.shop;

import java.util.List;
import java.util.Random;

/** Cars with valid vehicle identification numbers, no two alike. */
final class Vehicles {

    private record Model(String maker, String make, String name) {
    }

    private static final List<Model> MODELS = List.of(
            new Model("1FTEW1EP", "Ford", "F-150"), new Model("1G1ZD5ST", "Chevrolet", "Malibu"),
            new Model("2HGFC2F5", "Honda", "Civic"), new Model("4T1B11HK", "Toyota", "Camry"),
            new Model("5YJ3E1EA", "Tesla", "Model 3"), new Model("1C4RJFBG", "Jeep", "Grand Cherokee"),
            new Model("JF2SKAGC", "Subaru", "Forester"), new Model("WBA8E9G5", "BMW", "330i"),
            new Model("3N1AB7AP", "Nissan", "Sentra"), new Model("KNDJN2A2", "Kia", "Soul"));
    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String YEARS = "EFGHJKLMNPRS";
    private static final int FIRST_YEAR = 2014;

    private final Random random;
    private int serial = 100_000;

    Vehicles(Random random) {
        this.random = random;
    }

    Vehicle next() {
        Model model = MODELS.get(random.nextInt(MODELS.size()));
        int year = random.nextInt(YEARS.length());
        serial++;
        String vin = vin(model.maker(), YEARS.charAt(year));
        String stockNo = random.nextInt(3) == 0 ? null : "S" + (20_000 + serial % 70_000);
        String roNo = random.nextInt(4) == 0 ? null : "RO-" + serial;
        return new Vehicle(vin, FIRST_YEAR + year, model.make(), model.name(), stockNo, roNo);
    }

    private String vin(String maker, char year) {
        char plant = (char) ('A' + serial / 1_000_000);
        String unchecked = maker + "0" + year + plant + "%06d".formatted(serial % 1_000_000);
        int sum = 0;
        for (int i = 0; i < unchecked.length(); i++) {
            sum += VALUES.indexOf(unchecked.charAt(i)) % 10 * WEIGHTS[i];
        }
        char check = "0123456789X".charAt(sum % 11);
        return unchecked.substring(0, 8) + check + unchecked.substring(9);
    }
}
