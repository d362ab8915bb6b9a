<?php

namespace Inglenook\OrderEvents\Model;

/** Signs an event as Standard Webhooks 1.0 says, and posts it. */
final class StandardWebhook
{
    /**
     * @param array|string $event
     *
     * @return array{headers: string[], body: string}
     */
    public static function signed($event, string $secret, string $id, int $timestamp): array
    {
        $body = is_string($event) ? $event : json_encode($event, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        $key = base64_decode(preg_replace('/^whsec_/', '', $secret), true);
        if ($key === false || strlen($key) < 16) {
            throw new \InvalidArgumentException('The secret must be the one that Inglenook shows (whsec_…).');
        }
        $signature = base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));

        return [
            'headers' => [
                'Content-Type: application/json',
                "webhook-id: $id",
                "webhook-timestamp: $timestamp",
                "webhook-signature: v1,$signature",
            ],
            'body' => $body,
        ];
    }

    /** The status that came back; 0 where nobody answered within five seconds. */
    public static function post(string $url, array $event, string $secret): int
    {
        $request = self::signed($event, $secret, 'msg_' . bin2hex(random_bytes(12)), time());
        $curl = curl_init($url);
        curl_setopt_array($curl, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $request['body'],
            CURLOPT_HTTPHEADER => $request['headers'],
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_CONNECTTIMEOUT => 3,
            CURLOPT_TIMEOUT => 5,
        ]);
        curl_exec($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        curl_close($curl);

        return $status;
    }
}
