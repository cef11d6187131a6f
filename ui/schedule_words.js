// SPDX-License-Identifier: Apache-2.0
// The schedule of a window in words, where it is simple enough for them.

const days = { SUN: 'Sunday', MON: 'Monday', TUE: 'Tuesday', WED: 'Wednesday', THU: 'Thursday', FRI: 'Friday', SAT: 'Saturday' };
const numbers = ['', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const any = (field) => field === '*' || field === '?';
const dayName = (word) => days[word] ?? days[numbers[word]];

function dayWords(ofMonth, ofWeek) {
  if (any(ofMonth) && any(ofWeek)) return 'every day';
  const nth = /^(\w+)#([1-5])$/.exec(ofWeek);
  if (nth && dayName(nth[1])) return `on the ${ordinals[nth[2]]} ${dayName(nth[1])} of the month`;
  const last = /^(\w+)L$/.exec(ofWeek);
  if (last && dayName(last[1])) return `on the last ${dayName(last[1])} of the month`;
  const range = /^(\w+)-(\w+)$/.exec(ofWeek);
  if (range && dayName(range[1]) && dayName(range[2])) return `${dayName(range[1])} to ${dayName(range[2])}`;
  const list = ofWeek.split(',').map(dayName);
  if (any(ofMonth) && list.every(Boolean)) return `every ${list.join(', ')}`;
  if (ofMonth === 'L') return 'on the last day of the month';
  if (/^\d+$/.test(ofMonth)) return `on day ${ofMonth} of the month`;
  return null;
}

function cronWords(fields) {
  // Seconds stand before the minutes when there are seven.
  const [minute, hour, ofMonth, month, ofWeek, year] = fields.length === 7 ? fields.slice(1) : fields;
  if (!year || !any(month) || !any(year)) return null;
  const day = dayWords(ofMonth, ofWeek);
  if (!day || !/^\d+$/.test(minute)) return null;
  const at = minute.padStart(2, '0');
  if (/^\d+$/.test(hour)) return `${day} at ${hour.padStart(2, '0')}:${at}`;
  if (any(hour)) return `${day}, each hour at minute ${minute}`;
  const step = /^(?:0|\*)\/(\d+)$/.exec(hour);
  return step ? `${day}, every ${step[1]} hours at minute ${minute}` : null;
}

// The expression itself where there are no words for it.
export function words(schedule) {
  const [, kind, inner] = /^(cron|rate|at)\((.*)\)$/i.exec(schedule ?? '') ?? [];
  if (kind === 'rate') return `every ${inner.replace(/^1 /, '')}`;
  if (kind === 'at') return `once, at ${inner.replace('T', ' ')}`;
  return (kind === 'cron' && cronWords(inner.trim().toUpperCase().split(/\s+/))) || schedule;
}
