<?php

namespace Inglenook\OrderEvents\Observer;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Psr\Log\LoggerInterface;

/** Notes that an order is to be told, and nothing more: whoever pays doesn't wait for another server. */
class OrderSaved implements ObserverInterface
{
    private $resource;
    private $log;

    public function __construct(ResourceConnection $resource, LoggerInterface $log)
    {
        $this->resource = $resource;
        $this->log = $log;
    }

    public function execute(Observer $observer)
    {
        try {
            $id = (int) $observer->getEvent()->getOrder()->getId();
            $table = $this->resource->getTableName('inglenook_waiting');
            $row = ['order_id' => $id, 'tries' => 0, 'next_at' => time()];
            $this->resource->getConnection()->insertOnDuplicate($table, $row, ['tries', 'next_at']);
        } catch (\Throwable $e) {
            $this->log->error('Inglenook: ' . get_class($e));
        }
    }
}
