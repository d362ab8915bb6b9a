/*
 * Sends what EverShop 2.3 sends by itself: the topic and which order it is about, signed with the connection's secret. Inglenook asks
 * the shop for the rest, so nothing of a person leaves from here. A shop that is busy isn't kept waiting: what can't be delivered is
 * tried again a few times beside its work.
 */
import { createHmac, randomUUID } from 'node:crypto';

const NAMED = ['uuid', 'order_id', 'order_number', 'orderId', 'customer_id'];
const WAITS = [0, 5, 60, 300, 1800];
const PATIENCE = 10_000;

export function envelope(topic, data, now = new Date()) {
  const named = Object.fromEntries(NAMED.filter((name) => data?.[name] !== undefined).map((name) => [name, data[name]]));
  return JSON.stringify({ id: randomUUID(), data: named, topic, event_id: randomUUID(), created_at: now.toISOString() });
}

export function headers(body, secret, now = new Date()) {
  const seconds = Math.floor(now.getTime() / 1000);
  const { id, topic } = JSON.parse(body);
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'EverShop-Webhook/1.0',
    'X-EverShop-Topic': topic,
    'X-EverShop-Delivery': id,
    'X-EverShop-Signature': `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  };
}

export default async function tell(topic, data, { env = process.env, post = fetch, wait = pause } = {}) {
  const address = env.INGLENOOK_WEBHOOKS;
  const secret = env.INGLENOOK_SECRET;
  if (!address || !secret) {
    console.warn('Inglenook hears of no order: INGLENOOK_WEBHOOKS and INGLENOOK_SECRET are not set.');
    return false;
  }
  const body = envelope(topic, data);
  for (const seconds of WAITS) {
    await wait(seconds);
    try {
      const answer = await post(address, {
        method: 'POST',
        body,
        headers: headers(body, secret),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok) {
        return true;
      }
      if (answer.status === 410) {
        return false;
      }
    } catch {
      // Not there, or too slow: the next try tells.
    }
  }
  console.error(`Inglenook did not take ${topic}. It finds the order when it asks the shop the next time.`);
  return false;
}

function pause(seconds) {
  return new Promise((done) => setTimeout(done, seconds * 1000).unref());
}
