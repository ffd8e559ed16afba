// Begun with this, the fake platform speaks TLS, with TLS_CERTIFICATE and TLS_KEY, and takes nothing without a token, as the real one does.
const fs = require('fs'), http = require('http'), https = require('https');
const files = { cert: fs.readFileSync(process.env.TLS_CERTIFICATE), key: fs.readFileSync(process.env.TLS_KEY) };
http.createServer = take => https.createServer(files, (req, res) => {
  if (req.url.startsWith('/__') || (req.headers.authorization || '').startsWith('Bearer ')) return take(req, res);
  req.resume();
  res.statusCode = 401;
  res.end();
});
