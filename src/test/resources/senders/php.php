<?php
// Uses a sender's parts: php php.php FOLDER NAMESPACE MODE ARGUMENTS, what it works on comes as a line of JSON.
[, $folder, $namespace, $mode] = $argv;
require "$folder/OrderEvent.php";
require "$folder/StandardWebhook.php";
$event = "$namespace\\OrderEvent";
$webhook = "$namespace\\StandardWebhook";
$input = trim(stream_get_contents(STDIN));
if ($mode === 'sign') {
    echo json_encode($webhook::signed($input, $argv[4], $argv[5], (int) $argv[6])), "\n";
} else {
    foreach (explode("\n", $input) as $i => $line) {
        $order = json_decode($line, true, 20, JSON_THROW_ON_ERROR);
        foreach (['placedAt', 'modifiedAt'] as $time) {
            $order[$time] = new DateTimeImmutable($order[$time]);
        }
        $at = new DateTimeImmutable($argv[5]);
        echo json_encode($webhook::signed($event::of($order, $at), $argv[4], "msg_$i", $at->getTimestamp())), "\n";
    }
}
