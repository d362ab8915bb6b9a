package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Measured;
import org.inglenook.notes.Printer;
import org.inglenook.notes.Printers;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Printers: a list, one to add, one to measure. */
@Named
@RequestScoped
@Address("/studio/printers")
@Address("/studio/printers/{printer}")
public class PrintersPage {
    private static final String LIST = "/studio/printers";
    private static final String RIGHT = "20";

    @Inject
    Caller caller;

    @Inject
    Printers printers;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "printer")
    Long printerId;

    private Printer printer;
    private LayoutChoice choice = new LayoutChoice();
    private String name = "";
    private String left = RIGHT;
    private String top = RIGHT;
    private String backLeft = RIGHT;
    private String backTop = RIGHT;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (printerId != null) {
            printer = printers.get(printerId);
            name = printer.getName();
            choice = new LayoutChoice(printer.getLayout());
            Measured measured = printer.getMeasured();
            left = Tenths.said(measured.getLeft());
            top = Tenths.said(measured.getTop());
            backLeft = Tenths.said(measured.getBackLeft());
            backTop = Tenths.said(measured.getBackTop());
        }
    }

    /** To the new one, whose calibration page is printed next. */
    public void add() {
        Printer added = printers.add(name, choice.layout(), null);
        redirects.saying(LIST + "/" + added.getId(), "notes.printer.said.added");
    }

    public void describe() {
        printers.describe(
                printerId,
                name,
                choice.layout(),
                new Measured(
                        Tenths.read("left", left),
                        Tenths.read("top", top),
                        Tenths.read("backLeft", backLeft),
                        Tenths.read("backTop", backTop)));
        redirects.saying(LIST + "/" + printerId, "notes.printer.said.kept");
    }

    public void remove() {
        printers.remove(printerId);
        redirects.saying(LIST, "notes.printer.said.removed");
    }

    public Printer getPrinter() {
        return printer;
    }

    /** Whether its cards have a back. */
    public boolean isTwoSided() {
        return !"NONE".equals(choice.getBack());
    }

    public List<Printer> getAll() {
        return printers.all();
    }

    public LayoutChoice getChoice() {
        return choice;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public String getTop() {
        return top;
    }

    public void setTop(String top) {
        this.top = top;
    }

    public String getBackLeft() {
        return backLeft;
    }

    public void setBackLeft(String backLeft) {
        this.backLeft = backLeft;
    }

    public String getBackTop() {
        return backTop;
    }

    public void setBackTop(String backTop) {
        this.backTop = backTop;
    }
}
