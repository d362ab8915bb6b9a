-- Replies to ever other topics, as a member would by the API.
local token = os.getenv("BENCH_TOKEN")
local first = tonumber(os.getenv("BENCH_FIRST_TOPIC"))
local prefix
init = function(args)
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
  prefix = wrk.path:match("^(.*/topics/)")
end
request = function()
  local topic = first + math.random(0, 15000)
  return wrk.format("POST", prefix .. topic .. "/posts",
    { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" },
    '{"markdown":"Lemon balm has been there since **before us**. Cut it to the ground in July, ' .. math.random(1e9) .. '."}')
end
