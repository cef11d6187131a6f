// SPDX-License-Identifier: Apache-2.0
// The server's clock, on every page: what it shows, and the buttons that move it.
import { control } from './api.js';
import { now, useLive } from './live.js';
import { Action, Ask, Field, duration, instant, report, utc } from './parts.js';
import { html, useState } from './vendor/preact.js';

const set = (members) => control('PUT', 'clock', members);

async function advance(how) {
  await control('POST', 'clock/advance', how);
}

function words(clock) {
  if (clock.on_the_way_to) return `on the way to ${utc(instant(clock.on_the_way_to))}`;
  const kind = clock.skip === 'when-polled' ? 'held, skips when polled' : 'held';
  const base = clock.frozen ? kind : clock.speed === 1 ? 'runs' : `runs at ${clock.speed} times`;
  if (!clock.next_event) return `${base}; nothing is due`;
  return `${base}; next event in ${duration(instant(clock.next_event) - now())}`;
}

const speeds = [1, 10, 60, 600, 3600];

export function ClockBar() {
  const { clock, connected } = useLive();
  const [asking, setAsking] = useState(null); // the time that the dialog offers
  if (!clock) return html`<section class="clock" aria-label="Clock"><span class="soft">${connected ? 'Loading the clock …' : 'The server does not answer.'}</span></section>`;
  const offered = speeds.includes(clock.speed) ? speeds : [...speeds, clock.speed];
  return html`<section class="clock" aria-label="Clock">
    <strong class="face"><time>${utc(now())}</time> UTC</strong> <span class="soft">${connected ? words(clock) : 'The server does not answer.'}</span>
    <div class="buttons">
      <${Action} run=${() => set({ frozen: !clock.frozen })}>${clock.frozen ? 'Run' : 'Hold'}</${Action}>
      <label class="inline"><span>Speed</span><select value=${clock.speed} onChange=${(event) => set({ speed: Number(event.target.value) }).catch(report)}>
        ${offered.map((each) => html`<option value=${each}>${each}×</option>`)}</select></label>
      <${Action} run=${() => advance({ by: 'PT5M' })}>+5 min</${Action}>
      <${Action} run=${() => advance({ by: 'PT1H' })}>+1 h</${Action}>
      <${Action} disabled=${!clock.next_event} run=${() => advance({ to: 'next-event' })}>Next event</${Action}>
      <button onClick=${() => setAsking(new Date(now() + 86400000).toISOString().replace(/\.\d+/, ''))}>To …</button>
      <${Action} ask="Forget all changes in every account and region, and begin again with what the server started with? The clock stays." run=${async () => { await control('POST', 'reset'); return 'Reset.'; }}>Reset</${Action}>
    </div>
    ${asking && html`<${Ask} title="Let time pass until" submit="Go there" done="There." close=${() => setAsking(null)} send=${({ to }) => advance({ to })}>
      <${Field} name="to" label="Time" required hint="ISO 8601, at most 366 days from now" defaultValue=${asking} />
    </${Ask}>`}
  </section>`;
}
