-- Replies to ever other topics, as ever other members would by the API: BENCH_TOPICS of them, each BENCH_STEP ids after the one before.
local stem = os.getenv("BENCH_WRITER")
local first = tonumber(os.getenv("BENCH_FIRST_TOPIC"))
local topics = tonumber(os.getenv("BENCH_TOPICS") or 15000)
local step = tonumber(os.getenv("BENCH_STEP") or 1)
local prefix
init = function(args)
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
  prefix = wrk.path:match("^(.*/topics/)")
end
request = function()
  local topic = first + math.random(0, topics - 1) * step
  return wrk.format("POST", prefix .. topic .. "/posts",
    { ["Authorization"] = "Bearer " .. stem .. math.random(64), ["Content-Type"] = "application/json" },
    '{"markdown":"Lemon balm has been there since **before us**. Cut it to the ground in July, ' .. math.random(1e9) .. '."}')
end
