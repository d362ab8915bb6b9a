package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.DiscourseProvider;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/**
 * Another site asks who the reader is. Who isn't signed in signs in first; who never agreed is asked; then the browser goes back. The ways
 * out are links, since browsers lead no form of ours to another site.
 */
@Named
@RequestScoped
@Address("/discourse-connect")
public class DiscourseConnectPage {

    private static final String HERE = "/discourse-connect";

    @Inject
    Caller caller;

    @Inject
    DiscourseProvider provider;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String sso;

    @Inject
    @Param
    String sig;

    @Inject
    @Param
    String agree;

    @Inject
    @Param
    String refuse;

    private DiscourseProvider.Asked asked;

    @PostConstruct
    void load() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("Referrer-Policy", "no-referrer");
        asked = provider.asked(sso, sig).orElse(null);
        Optional<Long> member = caller.memberId();
        if (asked == null) {
            answer.setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (refuse != null) {
            leave(provider.refusal(asked));
        } else if (member.isEmpty()) {
            arrive();
        } else {
            tell(member.get());
        }
    }

    private void arrive() {
        if (asked.quiet()) {
            leave(provider.refusal(asked));
        } else {
            redirects.to("/sign-in?return=" + encoded(getAgain()));
        }
    }

    private void tell(long member) {
        if (agree != null) {
            provider.agree(asked, member, agree);
        }
        if (provider.isAgreed(asked, member)) {
            leave(provider.answer(asked, member));
        } else if (asked.quiet()) {
            leave(provider.refusal(asked));
        }
    }

    private static void leave(URI to) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(to.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Nobody whom the owner listed asked, or the address was cut on its way. */
    public boolean isUnknown() {
        return asked == null;
    }

    public String getSite() {
        return asked.site();
    }

    public DiscourseProvider.Told getTold() {
        return provider.told(caller.requireMember());
    }

    public String getAgreeing() {
        return getAgain() + "&agree=" + encoded(provider.agreement(asked, caller.requireMember()));
    }

    public String getRefusing() {
        return getAgain() + "&refuse=yes";
    }

    private String getAgain() {
        return HERE + "?sso=" + encoded(sso) + "&sig=" + encoded(sig);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
