<?php

namespace Inglenook\OrderEvents\Cron;

use Inglenook\OrderEvents\Model\OrderEvent;
use Inglenook\OrderEvents\Model\StandardWebhook;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Encryption\EncryptorInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Sales\Api\OrderRepositoryInterface;
use Magento\Sales\Model\Order;
use Psr\Log\LoggerInterface;

/** Tells what waits, each order as it stands by then; what can't be delivered waits longer. */
class SendWaiting
{
    private const AT_ONCE = 100;

    private $resource;
    private $orders;
    private $config;
    private $encryptor;
    private $log;

    public function __construct(
        ResourceConnection $resource,
        OrderRepositoryInterface $orders,
        ScopeConfigInterface $config,
        EncryptorInterface $encryptor,
        LoggerInterface $log
    ) {
        $this->resource = $resource;
        $this->orders = $orders;
        $this->config = $config;
        $this->encryptor = $encryptor;
        $this->log = $log;
    }

    public function execute()
    {
        $url = (string) $this->config->getValue('inglenook/orders/url');
        $secret = $this->encryptor->decrypt((string) $this->config->getValue('inglenook/orders/secret'));
        if ($url === '' || $secret === '') {
            return;
        }
        $waiting = $this->resource->getConnection()->fetchAll(
            $this->resource->getConnection()->select()->from($this->table())
                ->where('next_at <= ?', time())->order('next_at')->limit(self::AT_ONCE)
        );
        foreach ($waiting as $row) {
            try {
                $this->tell($row, $url, $secret);
            } catch (\Throwable $e) {
                $this->later($row);
                $this->log->error('Inglenook: ' . get_class($e));
            }
        }
    }

    private function tell(array $row, string $url, string $secret): void
    {
        try {
            $order = $this->orders->get((int) $row['order_id']);
        } catch (NoSuchEntityException $e) {
            $this->told($row);

            return;
        }
        $status = StandardWebhook::post($url, OrderEvent::of($this->read($order), new \DateTimeImmutable()), $secret);
        if ($status >= 200 && $status < 300) {
            $this->told($row);
        } elseif ($status >= 400 && $status < 500 && $status !== 429) {
            $this->told($row);
            $this->log->error("Inglenook refused order {$row['order_id']}: $status");
        } else {
            $this->later($row);
        }
    }

    /** Only what was told as it was: a change meanwhile has made it wait anew. */
    private function told(array $row): void
    {
        $this->resource->getConnection()->delete(
            $this->table(),
            ['order_id = ?' => $row['order_id'], 'next_at = ?' => $row['next_at']]
        );
    }

    /** A minute, then twice as long each time, at most six hours. */
    private function later(array $row): void
    {
        $minutes = min(360, 2 ** min((int) $row['tries'], 9));
        $this->resource->getConnection()->update(
            $this->table(),
            ['tries' => (int) $row['tries'] + 1, 'next_at' => time() + 60 * $minutes],
            ['order_id = ?' => $row['order_id']]
        );
    }

    private function table(): string
    {
        return $this->resource->getTableName('inglenook_waiting');
    }

    private function read(Order $order): array
    {
        $address = $order->getIsVirtual() ? $order->getBillingAddress() : $order->getShippingAddress();
        $state = $order->getState();

        return [
            'id' => (int) $order->getEntityId(),
            'reference' => $order->getIncrementId(),
            'paid' => in_array($state, [Order::STATE_PROCESSING, Order::STATE_COMPLETE], true),
            'shipped' => $state === Order::STATE_COMPLETE,
            'cancelled' => $state === Order::STATE_CANCELED,
            'refunded' => $state === Order::STATE_CLOSED,
            'failed' => false,
            'placedAt' => new \DateTimeImmutable((string) $order->getCreatedAt(), new \DateTimeZone('UTC')),
            'modifiedAt' => new \DateTimeImmutable(),
            'total' => $order->getGrandTotal(),
            'currency' => $order->getOrderCurrencyCode(),
            'customer' => [
                'id' => (int) $order->getCustomerId(),
                'guest' => (bool) $order->getCustomerIsGuest(),
                'firstName' => (string) $order->getCustomerFirstname(),
                'lastName' => (string) $order->getCustomerLastname(),
                'email' => $order->getCustomerEmail(),
            ],
            'shipTo' => [
                'firstName' => $address ? (string) $address->getFirstname() : '',
                'lastName' => $address ? (string) $address->getLastname() : '',
            ],
            'country' => $address ? $address->getCountryId() : null,
            'gift' => false,
            'giftText' => '',
            'note' => $order->getCustomerNote(),
            'language' => str_replace('_', '-', (string) $this->config->getValue(
                'general/locale/code',
                \Magento\Store\Model\ScopeInterface::SCOPE_STORE,
                $order->getStoreId()
            )),
            'digital' => (bool) $order->getIsVirtual(),
            'lines' => array_map(static function ($item) {
                return [
                    'name' => $item->getName(),
                    'sku' => $item->getSku(),
                    'quantity' => (float) $item->getQtyOrdered() - (float) $item->getQtyCanceled(),
                    'total' => (float) $item->getRowTotalInclTax() - (float) $item->getDiscountAmount(),
                ];
            }, array_values($order->getAllVisibleItems())),
        ];
    }
}
