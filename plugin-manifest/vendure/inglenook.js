"use strict";
/*
 * Tells Inglenook of every order of a Vendure shop (3.x). Put this file beside vendure-config and add to its plugins:
 *
 *   InglenookPlugin.init({ url: process.env.INGLENOOK_URL, secret: process.env.INGLENOOK_SECRET })
 *
 * No packages but Vendure's own. What can't be delivered within two and a half hours is told again when the order changes next.
 */
const { createHmac, randomUUID } = require("node:crypto");

const PAID = ["PaymentAuthorized", "PaymentSettled", "Modifying", "ArrangingAdditionalPayment"];
const SENT = ["PartiallyShipped", "Shipped", "PartiallyDelivered", "Delivered"];
const WAITS = [0, 5, 300, 1800, 7200];

/** Our order event for an order with its relations; nothing for a cart. Amounts are whole numbers of the smallest unit. */
function orderEvent(order, at, { language, note = (o) => o.customFields?.customerNote, precision = 2 } = {}) {
  if (!order.orderPlacedAt || order.type === "Aggregate") return undefined;
  const time = (value) => new Date(value).toISOString();
  const amount = (units) => (Math.round(units) / 10 ** precision).toFixed(precision);
  const text = (value, longest) => cut(String(value ?? ""), longest) || undefined;
  const customer = order.customer;
  const settled = (order.payments ?? []).filter((payment) => payment.state === "Settled");
  const sent = (order.fulfillments ?? []).filter((parcel) => ["Shipped", "Delivered"].includes(parcel.state));
  return {
    type: "order.updated",
    timestamp: time(at),
    data: {
      id: order.code,
      number: order.code,
      state: state(order, settled),
      placedAt: time(order.orderPlacedAt),
      modifiedAt: time(at),
      paidAt: settled.length ? time(Math.max(...settled.map((payment) => +new Date(payment.updatedAt)))) : undefined,
      fulfilledAt: sent.length ? time(Math.min(...sent.map((parcel) => +new Date(parcel.updatedAt)))) : undefined,
      total: amount(order.totalWithTax),
      currency: order.currencyCode,
      customer: customer && {
        id: customer.user ? String(customer.id) : undefined,
        name: text(joined(customer.firstName, customer.lastName), 200),
        givenName: text(customer.firstName, 100),
        email: text(customer.emailAddress, 320),
      },
      shipTo: order.shippingAddress?.fullName ? { name: text(order.shippingAddress.fullName, 200) } : undefined,
      deliveryCountry: country(order.shippingAddress?.countryCode),
      note: text(note(order), 16000),
      language: tag(language),
      lines: order.lines
        .filter((line) => line.quantity > 0)
        .slice(0, 1000)
        .map((line) => ({
          name: text(line.productVariant.name, 500) ?? line.productVariant.sku,
          sku: text(line.productVariant.sku, 100),
          quantity: line.quantity,
          total: amount(line.proratedLinePriceWithTax ?? line.linePriceWithTax),
        })),
    },
  };
}

function state(order, settled) {
  if (order.state === "Cancelled") return "cancelled";
  const refunds = settled.flatMap((payment) => payment.refunds ?? []).filter((refund) => refund.state === "Settled");
  const back = refunds.reduce((sum, refund) => sum + refund.total, 0);
  if (order.totalWithTax > 0 && back >= order.totalWithTax) return "refunded";
  if (SENT.includes(order.state)) return "fulfilled";
  return PAID.includes(order.state) ? "paid" : "pending";
}

/** The family name leads in Chinese, Japanese and Korean. */
function joined(given, family) {
  const parts = [given, family].map((part) => part?.trim()).filter(Boolean);
  const leads = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
  return parts.length === 2 && parts.every((part) => leads.test(part)) ? parts[1] + parts[0] : parts.join(" ");
}

const country = (code) => (/^[A-Z]{2}$/.test(code ?? "") ? code : undefined);

function tag(language) {
  const written = String(language ?? "").replaceAll("_", "-");
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(written) ? written : undefined;
}

/** By characters, not by halves of them. */
function cut(text, longest) {
  const characters = [...text];
  return characters.length > longest ? characters.slice(0, longest - 1).join("") + "…" : text;
}

/** The request that Standard Webhooks asks for. */
function signed(event, secret, id = "msg_" + randomUUID(), timestamp = Math.floor(Date.now() / 1000)) {
  const body = typeof event === "string" ? event : JSON.stringify(event);
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": "v1," + signature,
  };
  return { headers, body };
}

/** Tries again while it makes sense; never throws, because an exception in a subscriber ends the whole shop. */
async function send(event, { url, secret, log = console }, waits = WAITS) {
  const id = "msg_" + randomUUID();
  for (const seconds of waits) {
    if (seconds) await new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
    try {
      const { headers, body } = signed(event, secret, id);
      const answer = await fetch(url, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(10000) });
      if (answer.ok) return true;
      if (answer.status < 500 && answer.status !== 429) {
        log.error(`Inglenook refused order ${event.data?.id}: ${answer.status}`);
        return false;
      }
    } catch {
      // Not there at the moment.
    }
  }
  log.error(`Inglenook was not told of order ${event.data?.id}`);
  return false;
}

module.exports = { orderEvent, signed, send };

/** Made when Vendure is there, so that the rest can be used without it. */
Object.defineProperty(module.exports, "InglenookPlugin", {
  enumerable: true,
  configurable: true,
  get() {
    const vendure = require("@vendure/core");
    const { Inject } = require("@nestjs/common");
    const relations = ["customer", "customer.user", "lines", "lines.productVariant", "payments", "payments.refunds", "fulfillments"];
    let options;

    class InglenookPlugin {
      static init(chosen) {
        options = chosen;
        return InglenookPlugin;
      }

      constructor(events, orders) {
        this.events = events;
        this.orders = orders;
      }

      onApplicationBootstrap() {
        const told = [vendure.OrderPlacedEvent, vendure.OrderStateTransitionEvent, vendure.RefundStateTransitionEvent];
        told.forEach((kind) => this.events.ofType(kind).subscribe((event) => void this.tell(event)));
      }

      async tell({ ctx, order }) {
        try {
          const whole = await this.orders.findOne(ctx, order.id, relations);
          const event = whole && orderEvent(whole, new Date(), { language: ctx.languageCode, ...options });
          if (event) await send(event, { log: vendure.Logger, ...options });
        } catch (fault) {
          vendure.Logger.error(`Inglenook: ${fault?.message}`);
        }
      }
    }
    Inject(vendure.EventBus)(InglenookPlugin, undefined, 0);
    Inject(vendure.OrderService)(InglenookPlugin, undefined, 1);
    vendure.VendurePlugin({ imports: [vendure.PluginCommonModule], compatibility: "^3.0.0" })(InglenookPlugin);
    Object.defineProperty(module.exports, "InglenookPlugin", { value: InglenookPlugin });
    return InglenookPlugin;
  },
});
