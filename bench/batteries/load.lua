-- SPDX-License-Identifier: Apache-2.0
-- What wrk runs for batteries.py. Its last line of output is JSON.

function done(summary)
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"bytes":%d,"wrong":%d}\n', summary.requests, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
