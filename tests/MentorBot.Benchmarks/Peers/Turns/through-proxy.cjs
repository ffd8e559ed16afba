// Begun with this, a script reaches the hosts in PROXIED through the proxy at PROXY_PORT, and knows nothing of it. Connections alone are made differently.
const http = require('http'), https = require('https'), tls = require('tls');
const proxied = new Set((process.env.PROXIED || '').split(','));
const connect = https.Agent.prototype.createConnection;
https.Agent.prototype.createConnection = function (options, done) {
  if (!proxied.has(options.host)) return connect.call(this, options, done);
  http.request({ host: '127.0.0.1', port: +process.env.PROXY_PORT, method: 'CONNECT', path: `${options.host}:443` })
    .on('connect', (_, socket) => done(null, tls.connect({ ...options, socket, servername: options.host })))
    .on('error', done)
    .end();
};
