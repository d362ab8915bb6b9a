<?php
/**
 * Tells Inglenook of every order of a PrestaShop (1.7.8, 8, 9). Orders that wait to be told are rows of a table, so none is lost
 * while the receiver is away; they are told after the shopper's page has gone out, with the next order or change at the latest.
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

require_once __DIR__ . '/src/OrderEvent.php';
require_once __DIR__ . '/src/StandardWebhook.php';

use Inglenook\OrderEvent;
use Inglenook\StandardWebhook;

class Inglenook extends Module
{
    const URL = 'INGLENOOK_URL';
    const SECRET = 'INGLENOOK_SECRET';
    const AT_ONCE = 10;

    private $telling = false;

    public function __construct()
    {
        $this->name = 'inglenook';
        $this->tab = 'front_office_features';
        $this->version = '1.0.0';
        $this->author = 'Inglenook';
        $this->bootstrap = true;
        parent::__construct();
        $this->displayName = 'Inglenook';
        $this->description = $this->l('Tells Inglenook of every order, for thank-you notes.');
        $this->ps_versions_compliancy = ['min' => '1.7.8.0', 'max' => '9.99.99'];
    }

    public function install()
    {
        $table = 'CREATE TABLE IF NOT EXISTS `' . _DB_PREFIX_ . 'inglenook_waiting` ('
            . '`id_order` INT UNSIGNED NOT NULL PRIMARY KEY, `tries` INT UNSIGNED NOT NULL DEFAULT 0,'
            . ' `next_at` DATETIME NOT NULL) ENGINE=' . _MYSQL_ENGINE_;

        return parent::install()
            && Db::getInstance()->execute($table)
            && $this->registerHook('actionValidateOrderAfter')
            && $this->registerHook('actionOrderStatusPostUpdate')
            && $this->registerHook('actionObjectOrderUpdateAfter');
    }

    public function uninstall()
    {
        Configuration::deleteByName(self::URL);
        Configuration::deleteByName(self::SECRET);

        return Db::getInstance()->execute('DROP TABLE IF EXISTS `' . _DB_PREFIX_ . 'inglenook_waiting`') && parent::uninstall();
    }

    public function hookActionValidateOrderAfter($params)
    {
        $this->wait((int) $params['order']->id);
    }

    public function hookActionOrderStatusPostUpdate($params)
    {
        $this->wait((int) $params['id_order']);
    }

    public function hookActionObjectOrderUpdateAfter($params)
    {
        $this->wait((int) $params['object']->id);
    }

    /** Nothing that goes wrong here may reach the shop. */
    private function wait($orderId)
    {
        try {
            Db::getInstance()->execute('INSERT INTO `' . _DB_PREFIX_ . 'inglenook_waiting` (`id_order`, `next_at`) VALUES ('
                . (int) $orderId . ', UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE `next_at` = UTC_TIMESTAMP()');
            if (!$this->telling) {
                $this->telling = true;
                register_shutdown_function(function () {
                    if (function_exists('fastcgi_finish_request')) {
                        fastcgi_finish_request();
                    }
                    $this->tellWaiting();
                });
            }
        } catch (Throwable $e) {
            PrestaShopLogger::addLog('Inglenook: ' . get_class($e), 3);
        }
    }

    public function tellWaiting()
    {
        $url = (string) Configuration::get(self::URL);
        $secret = (string) Configuration::get(self::SECRET);
        if ($url === '' || $secret === '') {
            return;
        }
        $waiting = Db::getInstance()->executeS('SELECT `id_order` FROM `' . _DB_PREFIX_ . 'inglenook_waiting`'
            . ' WHERE `next_at` <= UTC_TIMESTAMP() ORDER BY `next_at` LIMIT ' . self::AT_ONCE);
        foreach ($waiting ?: [] as $row) {
            try {
                $this->tell((int) $row['id_order'], $url, $secret);
            } catch (Throwable $e) {
                $this->later((int) $row['id_order']);
                PrestaShopLogger::addLog('Inglenook: ' . get_class($e), 3);
            }
        }
    }

    private function tell($orderId, $url, $secret)
    {
        $order = new Order($orderId);
        if (!Validate::isLoadedObject($order)) {
            $this->told($orderId);

            return;
        }
        $status = StandardWebhook::post($url, OrderEvent::of($this->read($order), new DateTimeImmutable()), $secret);
        if ($status >= 200 && $status < 300) {
            $this->told($orderId);
        } elseif ($status >= 400 && $status < 500 && $status !== 429) {
            $this->told($orderId);
            PrestaShopLogger::addLog("Inglenook refused order $orderId: $status", 3);
        } else {
            $this->later($orderId);
        }
    }

    private function told($orderId)
    {
        Db::getInstance()->delete('inglenook_waiting', '`id_order` = ' . (int) $orderId);
    }

    /** A minute, then twice as long each time, at most six hours. */
    private function later($orderId)
    {
        Db::getInstance()->execute('UPDATE `' . _DB_PREFIX_ . 'inglenook_waiting` SET `tries` = `tries` + 1,'
            . ' `next_at` = DATE_ADD(UTC_TIMESTAMP(), INTERVAL LEAST(360, POW(2, LEAST(`tries`, 9))) MINUTE)'
            . ' WHERE `id_order` = ' . (int) $orderId);
    }

    private function read(Order $order)
    {
        $state = $order->getCurrentOrderState();
        $customer = new Customer((int) $order->id_customer);
        $address = new Address((int) $order->id_address_delivery);
        $zone = new DateTimeZone(Configuration::get('PS_TIMEZONE') ?: 'UTC');
        $current = (int) $order->current_state;

        return [
            'id' => (int) $order->id,
            'reference' => $order->reference,
            'paid' => $state && $state->paid,
            'shipped' => $state && $state->shipped,
            'cancelled' => $current === (int) Configuration::get('PS_OS_CANCELED'),
            'refunded' => $current === (int) Configuration::get('PS_OS_REFUND'),
            'failed' => $current === (int) Configuration::get('PS_OS_ERROR'),
            'placedAt' => new DateTimeImmutable($order->date_add, $zone),
            'modifiedAt' => new DateTimeImmutable(),
            'total' => $order->total_paid_tax_incl,
            'currency' => (new Currency((int) $order->id_currency))->iso_code,
            'customer' => [
                'id' => (int) $customer->id,
                'guest' => (bool) $customer->is_guest,
                'firstName' => $customer->firstname,
                'lastName' => $customer->lastname,
                'email' => $customer->email,
            ],
            'shipTo' => ['firstName' => $address->firstname, 'lastName' => $address->lastname],
            'country' => Country::getIsoById((int) $address->id_country) ?: null,
            'gift' => (bool) $order->gift,
            'giftText' => $order->gift ? $order->gift_message : '',
            'note' => html_entity_decode((string) $order->getFirstMessage(), ENT_QUOTES, 'UTF-8'),
            'language' => (new Language((int) $order->id_lang))->locale,
            'digital' => $order->isVirtual(),
            'lines' => array_map(static function (array $product) {
                return [
                    'name' => $product['product_name'],
                    'sku' => $product['product_reference'],
                    'quantity' => (int) $product['product_quantity'] - (int) $product['product_quantity_refunded'],
                    'total' => $product['total_price_tax_incl'],
                ];
            }, array_values($order->getProducts())),
        ];
    }

    public function getContent()
    {
        $said = '';
        if (Tools::isSubmit('submitInglenook')) {
            $url = trim((string) Tools::getValue(self::URL));
            $secret = trim((string) Tools::getValue(self::SECRET));
            if (!preg_match('~^https?://[^\s]+/api/v1/shops/[^/\s]+/webhooks$~', $url)) {
                $said = $this->displayError($this->l('Paste the address that Inglenook shows for this connection.'));
            } else {
                Configuration::updateValue(self::URL, $url);
                if ($secret !== '') {
                    Configuration::updateValue(self::SECRET, $secret);
                }
                $said = $this->displayConfirmation($this->l('Saved.'));
            }
        }
        $form = new HelperForm();
        $form->submit_action = 'submitInglenook';
        $form->token = Tools::getAdminTokenLite('AdminModules');
        $form->currentIndex = AdminController::$currentIndex . '&configure=' . $this->name;
        // The secret is never shown again.
        $form->fields_value = [self::URL => Configuration::get(self::URL), self::SECRET => ''];

        return $said . $form->generateForm([['form' => [
            'legend' => ['title' => 'Inglenook'],
            'input' => [
                ['type' => 'text', 'name' => self::URL, 'label' => $this->l('Address'), 'required' => true],
                ['type' => 'password', 'name' => self::SECRET, 'label' => $this->l('Secret (whsec_…)')],
            ],
            'submit' => ['title' => $this->l('Save')],
        ]]]);
    }
}
