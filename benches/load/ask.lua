-- What wrk sends, from the environment: METHOD, ADDRESS (path), KIND (media type), ENCODING, TAG, BODY, and for checks CODES, a file
-- of serials that are taken in turn; "CODE" in path and body stands for one.
local codes = {}
if os.getenv("CODES") then
  for line in io.lines(os.getenv("CODES")) do codes[#codes + 1] = line end
end
local method, path = os.getenv("METHOD") or "GET", os.getenv("ADDRESS")
local headers = {}
for name, value in pairs({
  ["Content-Type"] = os.getenv("KIND"),
  ["Accept-Encoding"] = os.getenv("ENCODING"),
  ["If-None-Match"] = os.getenv("TAG"),
}) do headers[name] = value end
local requests, at = {}, 0

function init()
  local count = math.max(#codes, 1)
  for place = 1, count do
    local code, body = codes[place] or "", os.getenv("BODY")
    if body then body = body:gsub("CODE", code) end
    requests[place] = wrk.format(method, (path:gsub("CODE", code)), headers, body)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- An answer that is none counts as none.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(99)))
end
