package org.inglenook.platform;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Makes a link of a picture that lies on someone else's server: reading a topic tells no third party that it was read.
 */
final class OwnPicturesOnly implements PostProcessor {

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (!isOwn(image.getDestination())) {
                    replaceByLink(image);
                }
            }
        });
        return document;
    }

    private static boolean isOwn(String destination) {
        return destination.startsWith("/") && !destination.startsWith("//") && destination.indexOf('\\') < 0;
    }

    private static void replaceByLink(Image image) {
        String alt = ShallowText.words(image);
        Node words = new Text(alt.isEmpty() ? image.getDestination() : alt);
        if (isInLink(image)) {
            image.insertBefore(words);
        } else {
            Link link = new Link(image.getDestination(), image.getTitle());
            link.appendChild(words);
            image.insertBefore(link);
        }
        image.unlink();
    }

    private static boolean isInLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
