package io.reconpro.qbo.sandbox.shop;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Believable names, each given once: QuickBooks keeps one name space for customers, vendors and employees. */
final class Names {

    /** Names that break careless escaping, length checks and character sets. */
    static final List<String> AWKWARD = List.of(
            "O'Malley's Auto Body", "Smith & Sons Collision", "#1 Paint & Dent", "Café Río Motors",
            "Peña y Hermanos \"El Taller\"", "Müller & Çelik Karosserie", "Route 66 \\ Main Street Auto",
            "L’Étoile Limousines", "100% Detail, Inc.", "Fender+Bender <Express>", "A/C & Brakes; While-U-Wait",
            "The Old Reliable Pre-Owned Automobile Exchange of Greater Cumberland County and Surrounding Areas");

    private static final List<String> PLACES = words("""
            Bayside Cedar Harbor Summit Prairie Lakeside Granite Willow Copper Juniper Stonebridge Riverbend Maple
            Foxglove Redwood Silverado Ironwood Northgate Southport Westfield Eastlake Highland Pinecrest Brookside
            Clearwater Sandstone Meadowlark Falcon Blueridge Thornton Kingsley Ashford Delmar Monterey Sonora Laredo
            Savannah Augusta Camden Dover Hudson Lexington Concord Salem Fairfax Sterling Marshall Franklin Madison
            Jackson Carson Bowman Tucker Hollis Garner Abbott Fletcher Sawyer Mercer Draper""");
    private static final List<String> TRADES = List.of("Auto Group", "Motors", "Chevrolet", "Ford", "Toyota", "Honda",
            "Subaru", "Collision Center", "Auto Body", "Pre-Owned", "Fleet Services", "Car Rental", "Auto Auction",
            "Used Cars", "Imports", "Truck & Van", "Automotive, LLC", "Dealer Services", "Auto Exchange", "Autoplex",
            "Limousine Co.", "Transport, Inc.", "Leasing", "Body & Paint", "Carriage Works");
    private static final List<String> FIRST = words("""
            James Maria Robert Linda Michael Patricia David Jennifer José Elizabeth Thomas Susan Carlos Jessica Daniel
            Sarah Matthew Karen Anthony Nancy Mark Lisa Steven Zoë Andrew Sandra Paul Ashley Joshua Kimberly Kenneth
            Emily Kevin Donna Brian Michelle George Carol Timothy Amanda Ronald Melissa Jason Deborah Edward Chloë
            Ryan Rebecca Jacob Sharon Gary Laura Nicholas Cynthia Eric Dorothy Jonathan Amy Stephen Angela Larry
            Shirley Justin Brenda Scott Emma Brandon Anna Benjamin Pamela Samuel Nicole Gregory Ruth André Katherine
            Alexander Samantha Patrick Christine Frank Helen Raymond Debra Jack Rachel Dennis Carolyn Jerry Janet""");
    private static final List<String> LAST = words("""
            Smith O'Brien Williams Nuñez Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
            Anderson Thomas Taylor Moore Jackson Martin Lee Pérez Thompson White Harris Sanchez Clark Ramirez Lewis
            Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall
            Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes
            Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard
            Ramos Kim Cox Ward Richardson Watson Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price
            Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez D'Amico Van-Houten McAllister St.Clair""");

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int awkward;

    Names(Random random) {
        this.random = random;
    }

    String company() {
        if (awkward < AWKWARD.size()) {
            return AWKWARD.get(awkward++);
        }
        return unused(pick(PLACES) + " " + pick(TRADES));
    }

    /** First and last name of somebody who is not there yet. */
    String[] person() {
        String last = pick(LAST);
        String first = pick(FIRST);
        String full = unused(first + " " + last);
        return new String[] {first, full.substring(first.length() + 1)};
    }

    String email(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]+", "");
        return letters.substring(0, Math.min(30, letters.length())).toLowerCase(Locale.ROOT) + "@mail.example";
    }

    String phone() {
        return "(%03d) 555-01%02d".formatted(200 + random.nextInt(700), random.nextInt(100));
    }

    PostalAddress address() {
        return new PostalAddress("%d %s Street".formatted(1 + random.nextInt(9800), pick(PLACES)),
                random.nextInt(4) == 0 ? "Suite " + (100 + random.nextInt(300)) : null,
                pick(PLACES), pick(List.of("FL", "GA", "NC", "VA", "NJ", "PA")),
                "%05d".formatted(7000 + random.nextInt(30000)), "USA");
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + " " + roman(i);
        }
        return candidate;
    }

    private static String roman(int number) {
        return number > 20 ? "#" + number : "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
                .split(" ")[number - 1];
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
