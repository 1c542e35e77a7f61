import { Agent, get, type OutgoingHttpHeaders } from 'node:http';

// A client of the benchmarks in a process of its own, so that its work is not counted as the server's: asks for an address again and
// again, one request after the other, and prints how many milliseconds each took, as JSON.

/** Until the server has compiled what it does often. */
const WARM_UP = 100;

const [address = '', cookie = '', requests = '0'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const headers: OutgoingHttpHeaders = { cookie, 'accept-encoding': 'gzip, deflate, br' };

const times: number[] = [];
for (let n = 0; n < WARM_UP + Number(requests); n++) {
  const milliseconds = await ask();
  if (n >= WARM_UP) times.push(milliseconds);
}
agent.destroy();
console.log(JSON.stringify(times));

function ask(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${address} answered ${response.statusCode}.`));
      });
    }).on('error', reject);
  });
}
