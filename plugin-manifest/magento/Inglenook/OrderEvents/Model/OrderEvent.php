<?php

namespace Inglenook\OrderEvents\Model;

/** Our order event, made of plain values. Amounts are texts with a point, whatever the locale; times are UTC. */
final class OrderEvent
{
    /**
     * @param array $order what {@see \Inglenook\OrderEvents\Cron\SendWaiting} reads of Magento: id, reference, paid, shipped, cancelled, refunded, failed (flags of
     *     its state), placedAt and modifiedAt (DateTimeInterface), total, currency, customer, shipTo, country, giftText, note, language,
     *     digital, lines
     */
    public static function of(array $order, \DateTimeInterface $at): array
    {
        return [
            'type' => 'order.updated',
            'timestamp' => self::time($at),
            'data' => array_filter([
                'id' => (string) $order['id'],
                'number' => self::text($order['reference'], 100),
                'state' => self::state($order),
                'placedAt' => self::time($order['placedAt']),
                'modifiedAt' => self::time($order['modifiedAt']),
                'total' => self::amount($order['total']),
                'currency' => $order['currency'],
                'customer' => self::customer($order['customer']),
                'shipTo' => self::person($order['shipTo']),
                'deliveryCountry' => self::fitting('/^[A-Z]{2}$/', $order['country']),
                'giftText' => self::text($order['giftText'], 4000),
                'gift' => $order['gift'] ?: null,
                'note' => self::text($order['note'], 16000),
                'language' => self::fitting('/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/', $order['language']),
                'digital' => $order['digital'] ?: null,
                'lines' => array_values(array_slice(array_map([self::class, 'line'], array_filter(
                    $order['lines'],
                    static fn (array $line) => $line['quantity'] > 0
                )), 0, 1000)),
            ], static fn ($value) => $value !== null),
        ];
    }

    /** Of several flags the one that ends more. */
    private static function state(array $order): string
    {
        foreach (['refunded', 'cancelled', 'failed'] as $end) {
            if ($order[$end]) {
                return $end;
            }
        }
        if ($order['shipped']) {
            return 'fulfilled';
        }

        return $order['paid'] ? 'paid' : 'pending';
    }

    private static function customer(array $customer): array
    {
        return array_filter([
            'id' => $customer['guest'] ? null : (string) $customer['id'],
            'email' => self::text($customer['email'], 320),
        ]) + (self::person($customer) ?? []);
    }

    private static function person(array $person): ?array
    {
        $name = self::joined(trim((string) $person['firstName']), trim((string) $person['lastName']));

        return $name === '' ? null : array_filter([
            'name' => self::text($name, 200),
            'givenName' => self::text($person['firstName'], 100),
        ]);
    }

    /** The family name leads in Chinese, Japanese and Korean. */
    private static function joined(string $given, string $family): string
    {
        $leads = '/^[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]+$/u';

        return preg_match($leads, $given) && preg_match($leads, $family) ? $family . $given : trim("$given $family");
    }

    private static function line(array $line): array
    {
        return array_filter([
            'name' => self::text($line['name'], 500) ?? 'x',
            'sku' => self::text($line['sku'], 100),
            'quantity' => $line['quantity'] + 0,
            'total' => self::amount($line['total']),
        ], static fn ($value) => $value !== null);
    }

    private static function amount($value): string
    {
        return number_format((float) $value, 4, '.', '');
    }

    private static function time(\DateTimeInterface $time): string
    {
        return gmdate('Y-m-d\TH:i:s\Z', $time->getTimestamp());
    }

    private static function fitting(string $pattern, ?string $text): ?string
    {
        return preg_match($pattern, (string) $text) ? $text : null;
    }

    /** By characters; of broken UTF-8 what can be read. */
    private static function text(?string $text, int $longest): ?string
    {
        $clean = trim((string) $text);
        if (!preg_match('//u', $clean)) {
            $clean = preg_replace('/[^\x20-\x7e]/', '', $clean);
        }
        preg_match_all('/./us', $clean, $characters);
        if (count($characters[0]) > $longest) {
            $clean = implode('', array_slice($characters[0], 0, $longest - 1)) . '…';
        }

        return $clean === '' ? null : $clean;
    }
}
