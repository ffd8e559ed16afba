// Begun with this, the load generator sends TOKEN with every request.
const Module = require('module');
const load = Module._load, authorization = 'Bearer ' + process.env.TOKEN;
const signed = setup => request => Object.assign(setup(request), { headers: { ...request.headers, authorization } });
Module._load = function (name, ...rest) {
  const loaded = load.call(this, name, ...rest);
  if (name !== 'autocannon') return loaded;
  return options => loaded({ ...options, requests: options.requests.map(one => ({ ...one, setupRequest: signed(one.setupRequest) })) });
};
