"use strict";
/*
 * Tells Inglenook of every order of a Medusa shop (2.x). Put this file into src/subscribers and set in the environment
 *
 *   INGLENOOK_URL      the address that Inglenook shows for the connection
 *   INGLENOOK_SECRET   its secret (whsec_…)
 *
 * No packages but Medusa's own. What can't be delivered within two and a half hours is told again when the order changes next.
 */
const { createHmac, randomUUID } = require("node:crypto");

const PAID = ["authorized", "partially_authorized", "captured", "partially_captured", "completed"];
const WAITS = [0, 5, 300, 1800, 7200];
const FIELDS = [
  "id", "display_id", "status", "is_draft_order", "email", "currency_code", "locale", "metadata", "created_at", "canceled_at", "total",
  "items.*", "items.detail.*", "customer.*", "shipping_address.*", "billing_address.*", "payment_collections.*", "fulfillments.*",
];

/** Our order event for an order as the query gives it; nothing for a draft. Amounts come unrounded, in the major unit. */
function orderEvent(order, at) {
  if (order.is_draft_order || order.status === "draft") return undefined;
  const currency = order.currency_code.toUpperCase();
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const amount = (value) => Number(value ?? 0).toFixed(digits);
  const time = (value) => new Date(value).toISOString();
  const text = (value, longest) => cut(String(value ?? ""), longest) || undefined;
  const items = order.items ?? [];
  const sent = (order.fulfillments ?? []).map((parcel) => parcel.shipped_at).filter(Boolean);
  const account = order.customer?.has_account ? order.customer : undefined;
  const buyer = person(order.customer) ?? person(order.billing_address) ?? person(order.shipping_address);
  return {
    type: "order.updated",
    timestamp: time(at),
    data: {
      id: order.id,
      number: text(order.display_id, 100),
      state: state(order, items),
      placedAt: time(order.created_at),
      modifiedAt: time(at),
      fulfilledAt: sent.length ? time(Math.min(...sent.map((when) => +new Date(when)))) : undefined,
      total: amount(order.total),
      currency,
      customer: { id: account?.id, ...buyer, email: text(order.email, 320) },
      shipTo: person(order.shipping_address),
      deliveryCountry: country(order.shipping_address?.country_code),
      digital: items.length > 0 && items.every((item) => item.requires_shipping === false),
      giftText: text(order.metadata?.gift_message, 4000),
      note: text(order.metadata?.customer_note, 16000),
      language: tag(order.locale),
      lines: items
        .map((item) => ({ ...item, quantity: item.quantity ?? item.detail?.quantity ?? 0 }))
        .filter((item) => item.quantity > 0)
        .slice(0, 1000)
        .map((item) => ({
          name: text(item.product_title ?? item.title, 500) ?? item.id,
          variant: /^default( variant)?$/i.test(item.variant_title ?? "") ? undefined : text(item.variant_title, 500),
          sku: text(item.variant_sku, 100),
          quantity: item.quantity,
          total: item.total === undefined ? undefined : amount(item.total),
        })),
    },
  };
}

function state(order, items) {
  if (order.status === "canceled" || order.canceled_at) return "cancelled";
  const payments = order.payment_collections ?? [];
  const back = payments.reduce((sum, payment) => sum + Number(payment.refunded_amount ?? 0), 0);
  if (order.total > 0 && back >= order.total) return "refunded";
  const toSend = items.filter((item) => item.requires_shipping !== false && item.detail);
  const gone = (item) => Math.max(item.detail.shipped_quantity ?? 0, item.detail.delivered_quantity ?? 0);
  const isSent = toSend.length > 0 && toSend.every((item) => gone(item) >= item.detail.quantity);
  if (order.status === "completed" || isSent) return "fulfilled";
  return Number(order.total) === 0 || payments.some((payment) => PAID.includes(payment.status)) ? "paid" : "pending";
}

function person(of) {
  const given = cut(of?.first_name?.trim() ?? "", 100);
  const name = cut(joined(given, of?.last_name), 200);
  return name ? { name, givenName: given || undefined } : undefined;
}

/** The family name leads in Chinese, Japanese and Korean. */
function joined(given, family) {
  const parts = [given, family].map((part) => part?.trim()).filter(Boolean);
  const leads = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
  return parts.length === 2 && parts.every((part) => leads.test(part)) ? parts[1] + parts[0] : parts.join(" ");
}

const country = (code) => (/^[A-Za-z]{2}$/.test(code ?? "") ? code.toUpperCase() : undefined);

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

/** Tries again while it makes sense; never throws. */
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

/** Some events name the order, some a parcel's order, some a payment. */
async function orderIdOf({ name, data }, query) {
  if (name.startsWith("order.")) return data.order_id ?? data.id;
  if (!name.startsWith("payment.")) return data.order_id;
  const { data: payments } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: data.id },
  });
  return payments[0]?.payment_collection?.order?.id;
}

async function tell({ event, container }) {
  const log = container.resolve("logger");
  const { INGLENOOK_URL: url, INGLENOOK_SECRET: secret } = process.env;
  if (!url || !secret) return;
  try {
    const query = container.resolve("query");
    const id = await orderIdOf(event, query);
    if (!id) return;
    const { data: orders } = await query.graph({ entity: "order", fields: FIELDS, filters: { id } });
    const told = orders[0] && orderEvent(orders[0], new Date());
    // Not waited for: a slow receiver must not hold up the shop's other subscribers.
    if (told) void send(told, { url, secret, log });
  } catch (fault) {
    log.error(`Inglenook: ${fault?.message}`);
  }
}

exports.default = tell;
exports.config = {
  event: [
    "order.placed", "order.updated", "order.canceled", "order.completed", "order.fulfillment_created", "order.fulfillment_canceled",
    "payment.captured", "payment.refunded",
  ],
};
Object.assign(exports, { orderEvent, signed, send });
