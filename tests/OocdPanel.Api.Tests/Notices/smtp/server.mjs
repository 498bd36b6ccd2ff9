// A mail server for tests: it prints "port N", then each message it took as a line of JSON.
// Until it reads "open" on its standard input, it accepts connections and says nothing, as a server that hangs does.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

let open;
const opened = new Promise(resolve => { open = resolve; });
createInterface({ input: process.stdin }).on('line', line => { if (line === 'open') open(); });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onConnect: (session, done) => opened.then(() => done()),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(recipient => recipient.address);
      console.log(JSON.stringify({ to, text: Buffer.concat(parts).toString('utf8') }));
      done();
    });
  },
});
server.on('error', () => {}); // a client that is killed in mid-sentence
server.listen(0, '127.0.0.1', () => console.log(`port ${server.server.address().port}`));
