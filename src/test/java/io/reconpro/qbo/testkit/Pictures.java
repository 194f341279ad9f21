package io.reconpro.qbo.testkit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * Pictures of the pages, in target/pictures. {@code -Dpictures=docs/pictures} renews those of the documentation, which are
 * kept small, with 256 colours at most.
 */
final class Pictures {

    private static final String DOCUMENTATION = System.getProperty("pictures");
    private static final Path FOLDER = Path.of(DOCUMENTATION == null ? "target/pictures" : DOCUMENTATION);
    private static final int MOST_COLOURS = 256;

    private Pictures() {
    }

    static void keep(byte[] screenshot, String name) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            if (DOCUMENTATION == null) {
                Files.write(file, screenshot);
            } else {
                ImageIO.write(small(ImageIO.read(new ByteArrayInputStream(screenshot))), "png", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] colours = colours(pixels, 0);
        int step = 0;
        while (colours.length > MOST_COLOURS) {
            step++;
            colours = colours(pixels, step);
        }
        BufferedImage small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
        byte[] places = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            places[i] = (byte) Arrays.binarySearch(colours, rounded(pixels[i], step));
        }
        small.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), places);
        return small;
    }

    private static int[] colours(int[] pixels, int step) {
        return Arrays.stream(pixels).map(pixel -> rounded(pixel, step)).distinct().sorted().toArray();
    }

    /** The colour to the nearest of those that so many bits less can tell; white stays white. */
    private static int rounded(int pixel, int step) {
        int rounded = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = pixel >> shift & 0xff;
            rounded = rounded << 8 | Math.min(0xff, (part + (1 << step >> 1) >> step << step) | (part == 0xff ? 0xff : 0));
        }
        return rounded;
    }
}
