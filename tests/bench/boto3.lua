-- SPDX-License-Identifier: Apache-2.0
--
-- Sends one SSM call over and over, with boto3's headers in boto3's order:
--   wrk -s tests/bench/boto3.lua http://127.0.0.1:4583 -- DescribeMaintenanceWindows '{}'

local folder = debug.getinfo(1, "S").source:match("^@(.*/)") or "./"

function init(args)
  local values = {
    host = wrk.host .. ":" .. wrk.port,
    operation = args[1],
    length = #args[2],
  }
  local lines = { "POST / HTTP/1.1" }
  for line in io.lines(folder .. "boto3-headers.txt") do
    lines[#lines + 1] = (line:gsub("{(%w+)}", values))
  end
  local request = table.concat(lines, "\r\n") .. "\r\n\r\n" .. args[2]
  -- Not a request() function: wrk would call it for every request, and its core is the one that
  -- limits a fast server. wrk.format is called once, and cannot keep the order of headers itself.
  wrk.format = function() return request end
end
