"use strict";
// Uses a sender as its shop would: node node.cjs FILE MODE ARGUMENTS, what it works on comes as lines of JSON.
const Module = require("node:module");
const [file, mode, ...args] = process.argv.slice(2);
const sender = require(file);
const lines = require("node:fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
const say = (value) => console.log(JSON.stringify(value));
const quiet = { error: (text) => say({ logged: text }) };

const modes = {
  // One signed request for each recorded body.
  map: ([secret, at]) =>
    lines.map((line) => JSON.parse(line)).forEach((recorded, i) => {
      const event = sender.orderEvent(recorded.order, at, { language: recorded.languageCode });
      say(sender.signed(event, secret, "msg_" + i, Math.floor(new Date(at) / 1000)));
    }),
  sign: ([secret, id, timestamp]) => say(sender.signed(lines[0], secret, id, Number(timestamp))),
  send: async ([url, secret]) => say(await sender.send({ type: "ping", timestamp: "2026-11-21T21:00:00Z" }, { url, secret, log: quiet }, [0, 0, 0])),
  // A Medusa subscriber as its framework calls it.
  medusa: async ([url, secret]) => {
    Object.assign(process.env, { INGLENOOK_URL: url, INGLENOOK_SECRET: secret });
    const order = JSON.parse(lines[0]).order;
    const graph = async ({ entity, filters }) => ({
      data: entity === "payment" ? [{ payment_collection: { order: { id: order.id } } }] : filters.id === order.id ? [order] : [],
    });
    const container = { resolve: (name) => (name === "query" ? { graph } : quiet) };
    for (const event of [
      { name: "order.placed", data: { id: order.id } },
      { name: "order.fulfillment_created", data: { order_id: order.id, fulfillment_id: "ful_1" } },
      { name: "payment.captured", data: { id: "pay_1" } },
      { name: "order.placed", data: { id: "order_unknown" } },
    ]) {
      await sender.default({ event, container });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    say(sender.config.event);
  },
  // The Vendure plugin with what it uses of Vendure.
  vendure: async ([url, secret]) => {
    const told = {};
    const recorded = JSON.parse(lines[0]);
    class EventBus {
      ofType(kind) {
        return { subscribe: (listener) => (told[kind.name] = listener) };
      }
    }
    class OrderService {
      async findOne() {
        if (recorded.fails) throw new Error("circular");
        return recorded.order;
      }
    }
    const core = {
      EventBus,
      OrderService,
      OrderPlacedEvent: class OrderPlacedEvent {},
      OrderStateTransitionEvent: class OrderStateTransitionEvent {},
      RefundStateTransitionEvent: class RefundStateTransitionEvent {},
      PluginCommonModule: {},
      VendurePlugin: () => () => undefined,
      Logger: quiet,
    };
    const load = Module._load;
    Module._load = (name, ...more) =>
      name === "@vendure/core" ? core : name === "@nestjs/common" ? { Inject: () => () => undefined } : load(name, ...more);
    const Plugin = sender.InglenookPlugin.init({ url, secret });
    new Plugin(new EventBus(), new OrderService()).onApplicationBootstrap();
    for (const listener of Object.values(told)) listener({ ctx: { languageCode: "en" }, order: { id: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    say(Object.keys(told));
  },
};
Promise.resolve(modes[mode](args));
