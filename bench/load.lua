-- SPDX-License-Identifier: Apache-2.0
-- What wrk runs: GETs, or what is told after `--`: `bodies FILE...` are posted in turn, `paths FILE` has a path to get in
-- each line. The last line of its output is JSON for load.py.

local function content(name)
  local file = assert(io.open(name, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

-- wrk is fastest where it need not ask for each request.
local function in_turn(requests)
  local turn = 0
  request = function()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

function init(args)
  local kind = table.remove(args, 1)
  local requests = {}
  if kind == "bodies" then
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = content(args[1])
    for _, name in ipairs(args) do
      requests[#requests + 1] = wrk.format(nil, nil, nil, content(name))
    end
  elseif kind == "paths" then
    for path in content(args[1]):gmatch("%S+") do
      requests[#requests + 1] = wrk.format(nil, path)
    end
  end
  if #requests > 1 then in_turn(requests) end
end

function done(summary)
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format('{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration, errors.status, broken))
end
