-- Sends one signed WooCommerce delivery again and again: what a shop's retries and replays cost.
wrk.method = "POST"
local file = io.open("it-tests/bench/order.json", "rb")
wrk.body = file:read("*a")
file:close()
local pipe = io.popen("openssl dgst -sha256 -hmac '" .. os.getenv("BENCH_SECRET") .. "' -binary it-tests/bench/order.json | base64")
wrk.headers["X-WC-Webhook-Signature"] = pipe:read("*l")
pipe:close()
wrk.headers["Content-Type"] = "application/json"
wrk.headers["X-WC-Webhook-Topic"] = "order.updated"
wrk.headers["X-WC-Webhook-Resource"] = "order"
wrk.headers["X-WC-Webhook-Event"] = "updated"
wrk.headers["X-WC-Webhook-Source"] = "http://127.0.0.1:19030/"
wrk.headers["X-WC-Webhook-ID"] = "1"
wrk.headers["X-WC-Webhook-Delivery-ID"] = "bench"
