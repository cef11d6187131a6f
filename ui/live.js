// SPDX-License-Identifier: Apache-2.0
// What the server says of its changes, for all components of a page. One tab of a browser holds the stream and
// tells the others, since a browser opens six connections to a host at most. A hidden tab holds none.
import { get, urlOf } from './api.js';
import { useEffect, useState } from './vendor/preact.js';

const pollEvery = 2000; // milliseconds, where there is no stream
const quiet = 300; // milliseconds from a change to the reload, so that many changes make one

const state = { clock: null, version: null, requests: 0, events: 0, received: 0, connected: true };
const listeners = new Set(); // of a change: they load again
const watchers = new Set(); // of anything above: they draw again
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ssmock-changes') : null;
let pending = null;

let told = 0; // how often

function tell() {
  told += 1;
  for (const each of [...watchers]) each();
}

function reloadSoon() {
  pending ??= setTimeout(() => {
    pending = null;
    for (const each of [...listeners]) each();
  }, quiet);
}

function take(change) {
  if (change.Version < state.version) return; // a late answer
  const changed = change.Version !== state.version;
  Object.assign(state, {
    clock: change.Clock, version: change.Version, requests: change.Requests, events: change.Events,
    received: performance.now(), connected: true,
  });
  tell();
  if (changed) reloadSoon();
}

function setConnected(connected) {
  if (state.connected === connected) return;
  state.connected = connected;
  tell();
  if (connected) reloadSoon();
}

// The leader of the tabs tells the others, who hear nothing of the server themselves.
function lost() {
  setConnected(false);
  channel?.postMessage(null);
}

// Resolves when the stream ends for good: the tab was hidden, or the server is too old or gone.
function stream(signal) {
  return new Promise((resolve) => {
    const source = new EventSource(urlOf('changes'));
    const end = () => {
      source.close();
      resolve();
    };
    source.onopen = () => setConnected(true);
    source.onmessage = ({ data }) => {
      const change = JSON.parse(data);
      take(change);
      channel?.postMessage(change);
    };
    source.onerror = () => {
      lost();
      if (source.readyState === EventSource.CLOSED) end();
    };
    signal.addEventListener('abort', end);
  });
}

async function poll(signal) {
  while (!signal.aborted) {
    try {
      take(await get('changes'));
    } catch {
      lost();
    }
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

async function follow(signal) {
  if (navigator.locks) {
    // Only one tab gets the lock; the others wait for it and hear by the channel meanwhile.
    await navigator.locks.request('ssmock-stream', { signal }, () => stream(signal)).catch(() => {});
  }
  // Without locks each tab would hold a stream, and six of them all connections of the browser.
  if (!signal.aborted) await poll(signal);
}

export function begin() {
  let current = null;
  const refresh = () => get('changes').then(take, lost);
  const visible = () => {
    current?.abort();
    current = null;
    if (document.hidden) return;
    current = new AbortController();
    refresh();
    follow(current.signal);
  };
  // Where the clock runs, all times go on.
  setInterval(() => { if (state.clock && !state.clock.frozen && !document.hidden) tell(); }, 500);
  channel?.addEventListener('message', ({ data }) => {
    if (!document.hidden) data ? take(data) : setConnected(false);
  });
  document.addEventListener('visibilitychange', visible);
  visible();
}

// What the clock shows at this moment, in milliseconds since 1970; it goes on by itself between two messages.
export function now() {
  if (!state.clock) return Date.now();
  const then = Date.parse(state.clock.time);
  if (state.clock.frozen || state.clock.on_the_way_to) return then;
  return then + (performance.now() - state.received) * state.clock.speed;
}

export function useLive() {
  const [, draw] = useState(0);
  const drawn = told;
  useEffect(() => {
    const watcher = () => draw((n) => n + 1);
    watchers.add(watcher);
    if (told !== drawn) watcher(); // an effect runs some time after what it belongs to was drawn
    return () => watchers.delete(watcher);
  }, []);
  return state;
}

// Loads when `inputs` change, and again after each change on the server; it keeps what it has meanwhile, also when
// the new load fails.
export function useLoad(load, inputs) {
  const [result, setResult] = useState({ data: undefined, error: null });
  useEffect(() => {
    let wanted = true;
    let busy = false;
    let late = false;
    const run = async () => {
      if (busy) {
        late = true;
        return;
      }
      busy = true;
      try {
        const data = await load();
        if (wanted) setResult({ data, error: null });
      } catch (error) {
        if (wanted) setResult((old) => ({ data: error.status ? undefined : old.data, error }));
      }
      busy = false;
      if (late && wanted) {
        late = false;
        run();
      }
    };
    run();
    listeners.add(run);
    return () => {
      wanted = false;
      listeners.delete(run);
    };
  }, inputs);
  return result;
}
