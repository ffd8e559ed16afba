// The official Bot Framework SDK for JavaScript, echoing, with tokens checked and fetched as its sample has it. PORT, MicrosoftAppId, MicrosoftAppPassword
const http = require('http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const { MicrosoftAppId, MicrosoftAppPassword } = process.env;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType: 'MultiTenant' }));
adapter.onTurnError = async (_, error) => console.error(error.message);
const echo = async turn => {
  if (turn.activity.type === 'message') await turn.sendActivity('echo: ' + turn.activity.text);
};

http.createServer((req, res) => {
  const chunks = [];
  req.on('data', chunk => chunks.push(chunk));
  req.on('end', () => {
    req.body = JSON.parse(Buffer.concat(chunks));
    let answer;
    const reply = {
      socket: res.socket,
      header: (name, value) => res.setHeader(name, value),
      status: code => { res.statusCode = code; return reply; },
      send: body => { if (body !== undefined) answer = typeof body === 'object' ? JSON.stringify(body) : String(body); return reply; },
      end: () => res.end(answer),
    };
    adapter.process(req, reply, echo).catch(error => { res.statusCode = 500; res.end(error.message); });
  });
}).listen(+process.env.PORT, '127.0.0.1', () => console.log('ready'));
