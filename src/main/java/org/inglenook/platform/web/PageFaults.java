package org.inglenook.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Faults;
import org.inglenook.platform.RateLimiter;

/**
 * What a page does about a fault: a rule that said no to a form is told above the form, which keeps what was typed, with 200, or 429 when
 * it was sent too often; a page that isn't there or isn't for this reader is answered with its status; anything else is logged once and
 * answered with 500.
 */
public class PageFaults extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(PageFaults.class.getName());

    public PageFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Throwable fault = ((ExceptionQueuedEventContext) events.next().getSource()).getException();
                events.remove();
                if (!faces.getResponseComplete()) {
                    tell(faces, fault);
                }
            }
        }

        private static void tell(FacesContext faces, Throwable fault) {
            Optional<DomainException> domain = DomainException.within(fault).or(() -> conflict(fault));
            if (domain.isEmpty() && isSentOtherwise(faces, fault)) {
                answer(faces, HttpServletResponse.SC_BAD_REQUEST, null);
            } else if (domain.isEmpty()) {
                LOG.log(
                        Level.SEVERE,
                        fault,
                        () -> "A page failed: " + faces.getExternalContext().getRequestServletPath());
                answer(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
            } else if (faces.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION && isAboutTheForm(domain.get())) {
                List<DomainException> reasons = domain.get().reasons();
                (reasons.isEmpty() ? List.of(domain.get()) : reasons).forEach(reason -> say(faces, reason));
                faces.validationFailed();
                faces.renderResponse();
                if (domain.get().kind() == DomainException.Kind.TOO_MANY) {
                    sayWhenToComeBack(faces.getExternalContext(), domain.get());
                }
            } else {
                sayWhenToComeBack(faces.getExternalContext(), domain.get());
                answer(faces, domain.get().kind().status(), sentence(faces, domain.get()));
            }
        }

        private static String sentence(FacesContext faces, DomainException fault) {
            return PageServices.of(faces).messages().text(fault.key(), fault.args());
        }

        private static void say(FacesContext faces, DomainException reason) {
            String sentence = sentence(faces, reason);
            faces.addMessage(
                    reason.field().orElse(null), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }

        /** A program that fills in forms reads no sentence; other refusals of a form are a page like any other. */
        private static void sayWhenToComeBack(ExternalContext answer, DomainException fault) {
            answer.setResponseStatus(fault.kind().status());
            if (fault instanceof RateLimiter.TooManyException tooMany) {
                answer.setResponseHeader("Retry-After", String.valueOf(tooMany.seconds()));
            }
        }

        private static Optional<DomainException> conflict(Throwable fault) {
            return Faults.isOptimisticLock(fault)
                            || (Faults.isLockConflict(fault) && fault.getCause() instanceof PersistenceException)
                    ? Optional.of(new DomainException(DomainException.Kind.CONFLICT, "platform.error.conflict"))
                    : Optional.empty();
        }

        /** Whether a form with files came as one without: no browser does that, and it's no fault of ours. */
        private static boolean isSentOtherwise(FacesContext faces, Throwable fault) {
            String type = faces.getExternalContext().getRequestContentType();
            return faces.getCurrentPhaseId() == PhaseId.APPLY_REQUEST_VALUES
                    && !Objects.requireNonNullElse(type, "").startsWith("multipart/")
                    && Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                            .anyMatch(ServletException.class::isInstance);
        }

        private static boolean isAboutTheForm(DomainException fault) {
            return switch (fault.kind()) {
                case INVALID, CONFLICT, TOO_MANY, TOO_LARGE, MALFORMED, UNAVAILABLE -> true;
                // Somebody who may not write is told beside what they wrote, which they keep.
                case FORBIDDEN -> fault.field().isPresent();
                case SIGN_IN, NOT_FOUND, GONE -> false;
            };
        }

        /** @param sentence null when there is nothing to say but what the status' own page says */
        private static void answer(FacesContext faces, int status, String sentence) {
            try {
                if (sentence != null) {
                    faces.getExternalContext().getRequestMap().put(ErrorPage.SENTENCE, sentence);
                }
                faces.getExternalContext().responseSendError(status, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                throw new FacesException("The page was already on its way when it failed.", e);
            }
            faces.responseComplete();
        }
    }
}
