// SPDX-License-Identifier: Apache-2.0
// Requests to the server that served this page. An operation of the SSM API goes through the control API, so
// that a dashboard that watches is not in the journal and takes no id that a test counts on.

const base = new URL('..', document.baseURI);
const address = new URLSearchParams(location.search);

// The account and region that the page shows, and that its buttons change; those that the address does not name
// are the server's defaults, once they are known.
export const tenant = { account: address.get('account') ?? '', region: address.get('region') ?? '' };

export async function learnTenant() {
  const { Default } = await get('tenants');
  tenant.account ||= Default.Account;
  tenant.region ||= Default.Region;
}

export function addressOfTenant(account, region) {
  const query = new URLSearchParams();
  if (account) query.set('account', account);
  if (region) query.set('region', region);
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '') + '#/';
}

export function urlOf(path, query = {}) {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries({ ...tenant, ...query })) {
    if (value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

async function ask(method, url, body) {
  let reply;
  try {
    reply = await fetch(url, {
      method,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
  } catch {
    throw new Error('The server does not answer.');
  }
  const text = await reply.text();
  let found;
  try {
    found = text ? JSON.parse(text) : null;
  } catch {
    throw new Error(`${reply.status}: ${text.slice(0, 300)}`);
  }
  if (!reply.ok) throw refusal(reply.status, found);
  return found;
}

// The error of the control API (`error`, `faults`), or that of the SSM API (`__type`, `message`).
function refusal(status, found) {
  const type = found?.__type ? `${found.__type}: ` : '';
  const text = found?.error ?? found?.message ?? found?.Message ?? '';
  const error = new Error([`${type}${text}` || `The server answered ${status}.`, ...(found?.faults ?? [])].join('\n'));
  error.status = status;
  return error;
}

// `query` values that are empty are left out.
export const control = (method, path, body, query) => ask(method, urlOf(path, query), body);
export const get = (path, query) => control('GET', path, undefined, query);
export const operation = (name, input = {}) => control('POST', `operations/${name}`, input);

// Each part of a path by itself, since names of parameters and documents have slashes.
export const part = encodeURIComponent;
