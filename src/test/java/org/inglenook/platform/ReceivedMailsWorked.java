package org.inglenook.platform;

import java.util.List;
import java.util.function.Consumer;
import org.inglenook.DefaultSettings;

/** The round that has received mails taken, with each of its steps in a transaction that a test opens. */
public final class ReceivedMailsWorked {

    private ReceivedMailsWorked() {}

    /** A transaction around one step. */
    public interface Transactions extends Consumer<Consumer<ReceivedMails>> {}

    public static void by(Transactions transactions) {
        ReceivedMailRound round = new ReceivedMailRound();
        round.settings = DefaultSettings.with(java.util.Map.of("inglenook.reply.address", "reply+*@shop.example"));
        round.mails = new ReceivedMails() {
            @Override
            List<Long> due() {
                List<Long>[] due = new List[1];
                transactions.accept(mails -> due[0] = mails.due());
                return due[0];
            }

            @Override
            void take(long id) {
                transactions.accept(mails -> mails.take(id));
            }

            @Override
            void refuse(long id, DomainException why) {
                transactions.accept(mails -> mails.refuse(id, why));
            }

            @Override
            void later(long id, long seconds) {
                transactions.accept(mails -> mails.later(id, seconds));
            }

            @Override
            void failed(long id, String why) {
                transactions.accept(mails -> mails.failed(id, why));
            }

            @Override
            void purge() {
                transactions.accept(ReceivedMails::purge);
            }
        };
        round.go();
    }
}
