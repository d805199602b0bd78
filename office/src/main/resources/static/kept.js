// What is typed stays on the telephone until the office has it: through errors, reloading, the back button, a dead battery and no signal.
// It is sealed under a key of whoever is logged in; that key leaves the telephone when she logs out or somebody else logs in. Sent with a
// number made here, so that it acts once however often it is sent. Everything works without this script, only less patiently.
(() => {
  'use strict';
  const who = document.documentElement.dataset.who;
  if (!who || !isSecureContext || !window.indexedDB || !crypto.subtle) return;

  const LASTS = 90 * 24 * 3600 * 1000;
  const AGAIN = 5000;
  const asItCame = '<!doctype html>' + document.documentElement.outerHTML;
  const words = {
    signal: '没有信号。填的、签的、拍的都存在这部手机里，有信号时自动发送。',
    login: '登录已过期，还没有发送。填的都存在这部手机里，重新登录以后自动发送。',
    later: '办公系统暂时没有回应，还没有发送。填的都存在这部手机里，过一会儿自动再发。',
    refused: '有一份填好的表没有办成，内容还在这部手机里。',
    restored: '上次填到一半的内容还在这部手机里，已经填回来了。',
  };

  // The shelf: keys, pages and drafts, each of one person.
  const opened = new Promise((done, fail) => {
    const asked = indexedDB.open('bangfu', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('keys', { keyPath: 'who' });
      asked.result.createObjectStore('pages', { keyPath: 'id' });
      asked.result.createObjectStore('drafts', { keyPath: 'id' });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const on = async (store, act) => {
    const db = await opened;
    return new Promise((done, fail) => {
      const turn = db.transaction(store, 'readwrite');
      const asked = act(turn.objectStore(store));
      turn.oncomplete = () => done(asked.result);
      turn.onabort = () => fail(turn.error);
    });
  };
  const all = store => on(store, shelf => shelf.getAll());
  const put = (store, row) => on(store, shelf => shelf.put(row));
  const drop = (store, id) => on(store, shelf => shelf.delete(id));

  // Sealing.
  let key;
  const seal = async bytes => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
  };
  const unseal = sealed => crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data);
  const me = async () => {
    const answer = await fetch('/phone', { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? answer.json() : null;
  };
  const ownKey = async () => {
    for (const one of await all('keys')) if (one.who !== who) await drop('keys', one.who);
    for (const one of await all('pages')) if (one.who !== who) await drop('pages', one.id);
    const here = (await all('keys')).find(one => one.who === who);
    if (here) return here.key;
    const told = await me();
    if (!told || told.who !== who) return null;
    const raw = Uint8Array.from(atob(told.key), c => c.charCodeAt(0));
    const made = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    await put('keys', { who, key: made });
    return made;
  };
  const forget = async () => {
    for (const one of await all('keys')) await drop('keys', one.who);
    for (const one of await all('pages')) await drop('pages', one.id);
  };

  // What a form holds, but for the tokens of its page; files apart.
  const OF_THE_PAGE = new Set(['_csrf', 'once', 'version']);
  const HANDED_IN = ['photo', 'signedForm'];
  const fieldsOf = form => [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const filesOf = form => [...new FormData(form)].filter(([, value]) => value instanceof File && value.size > 0);
  const print = files => files.map(([name, file]) => [name, file.name, file.size, file.lastModified].join('|')).join('\n');
  const actionOf = form => new URL(form.action).pathname;
  const idOf = form => who + ' ' + actionOf(form) + (actionOf(form) === location.pathname ? location.search : '');

  const adopted = new Map();

  async function save(form, state) {
    const own = adopted.get(form);
    const { id, once, page } = own;
    clearTimeout(own.waiting);
    own.waiting = 0;
    const fields = fieldsOf(form).filter(([name]) => name !== '_csrf' && name !== 'once');
    const files = filesOf(form);
    let sealed = own.files;
    if (own.print !== print(files)) {
      sealed = await Promise.all(files.map(async ([name, file]) =>
        ({ about: { name, file: file.name, type: file.type }, ...await seal(await file.arrayBuffer()) })));
      own.files = sealed;
      own.print = print(files);
    }
    const said = new TextEncoder().encode(JSON.stringify({ fields, files: sealed.map(one => one.about) }));
    const draft = {
      id, who, once, state, at: Date.now(), action: actionOf(form), page,
      many: form.enctype === 'multipart/form-data',
      files: sealed.map(({ iv, data }) => ({ iv, data })), ...await seal(said),
    };
    await put('drafts', draft);
    return draft;
  }

  async function read(draft) {
    const said = JSON.parse(new TextDecoder().decode(await unseal(draft)));
    said.files = await Promise.all(said.files.map(async (about, i) =>
      [about.name, new File([await unseal(draft.files[i])], about.file, { type: about.type })]));
    return said;
  }

  // Puts what was kept back into the page; answers whether that changed anything.
  function restore(form, said, fresh) {
    const before = JSON.stringify(fieldsOf(form).filter(([name]) => !OF_THE_PAGE.has(name)));
    const values = new Map();
    said.fields.forEach(([name, value]) => values.set(name, [...(values.get(name) || []), value]));
    for (const field of form.elements) {
      if (!field.name || OF_THE_PAGE.has(field.name) || HANDED_IN.includes(field.name) || (fresh && field.name === 'base') || field.type === 'file') continue;
      const kept = values.get(field.name) || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = kept.includes(field.value);
      else if (kept.length) field.value = kept[0];
    }
    // what the office has already, by its number
    for (const name of HANDED_IN) {
      const known = new Set([...form.querySelectorAll(`[name=${name}]`)].map(field => field.value));
      (values.get(name) || []).filter(value => !known.has(value)).forEach(value => {
        const field = document.createElement('input');
        field.type = 'hidden'; field.name = name; field.value = value;
        form.append(field);
      });
    }
    for (const input of form.querySelectorAll('input[type=file]')) {
      const files = said.files.filter(([name]) => name === input.name);
      if (!files.length) continue;
      const hand = new DataTransfer();
      files.forEach(([, file]) => hand.items.add(file));
      input.files = hand.files;
    }
    form.querySelectorAll('details').forEach(one => {
      if ([...one.querySelectorAll('input:not([type=hidden]), textarea')].some(field => field.checked || (field.type !== 'checkbox' && field.type !== 'radio' && field.value))) one.open = true;
    });
    document.dispatchEvent(new CustomEvent('bangfu:restored'));
    return said.files.length > 0 || before !== JSON.stringify(fieldsOf(form).filter(([name]) => !OF_THE_PAGE.has(name)));
  }

  // One line above the page says where things stand.
  function tell(text, acts = []) {
    document.querySelector('[data-kept]')?.remove();
    if (!text) return;
    const line = document.createElement('p');
    line.className = 'doubt';
    line.dataset.kept = '';
    line.setAttribute('role', 'status');
    line.append(text);
    acts.forEach(([label, act]) => {
      const button = document.createElement(typeof act === 'string' ? 'a' : 'button');
      button.className = 'link';
      button.textContent = label;
      if (typeof act === 'string') button.href = act;
      else { button.type = 'button'; button.addEventListener('click', act); }
      line.append(' ', button);
    });
    document.querySelector('main')?.prepend(line);
  }

  // Sends a draft and answers what became of it.
  async function send(draft) {
    let told;
    try {
      told = await me();
    } catch {
      return { became: 'signal' };
    }
    if (!told || told.who !== draft.who) return { became: 'login' };
    const said = await read(draft);
    const body = draft.many ? new FormData() : new URLSearchParams();
    said.fields.forEach(([name, value]) => body.append(name, value));
    if (draft.many) said.files.forEach(([name, file]) => body.append(name, file));
    body.append('once', draft.once);
    let answer;
    let page = '';
    try {
      answer = await fetch(draft.action, {
        method: 'POST', body, redirect: 'manual', headers: { 'X-From-Phone': '1', 'X-CSRF-TOKEN': told.csrf },
      });
      page = await answer.text();
    } catch {
      return { became: 'signal' };
    }
    if (answer.status === 204) return { became: 'done', goes: answer.headers.get('X-Goes-On') };
    if ([400, 404, 409, 413, 422].includes(answer.status)) return { became: 'refused', page };
    return { became: answer.status === 403 || answer.type === 'opaqueredirect' ? 'login' : 'later' };
  }

  async function gone(draft) {
    await drop('drafts', draft.id);
    await drop('pages', draft.who + ' ' + draft.page);
  }

  function goOn(address) {
    const next = new URL(address, location.href);
    if (next.pathname + next.search === location.pathname + location.search) {
      location.hash = next.hash;
      location.reload();
    } else location.href = next.href;
  }

  const wake = form => {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
  };

  // What was refused was not done: it is sent under a new number when it is sent again. Otherwise a form that was done before its answer
  // was lost, and is filled in otherwise since, could never be sent. The office's answer in the place of the page; what was typed, signed and photographed goes back into it.
  async function refused(form, draft, html) {
    const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    const action = actionOf(form);
    draft.state = 'typed';
    draft.once = crypto.randomUUID();
    const said = { fields: fieldsOf(form), files: filesOf(form) };
    if (page) {
      document.querySelector('main').replaceWith(page);
      adopted.delete(form);
    }
    const again = [...document.querySelectorAll('form[data-keep], form[data-send]')]
      .find(one => actionOf(one) === action);
    if (!again) {
      await put('drafts', draft);
      tell(words.refused, [['回到那份表', draft.page]]);
      return;
    }
    said.files = said.files.filter(([name]) => {
      const as = again.querySelector(`input[type=file][name="${name}"]`)?.dataset.keptAs;
      return !(as && again.querySelector(`[name="${as}"]`));
    });
    said.fields = said.fields.filter(([name]) => !HANDED_IN.includes(name));
    document.dispatchEvent(new CustomEvent('bangfu:page'));
    adopt(again, undefined, draft.page);
    if (again.hasAttribute('data-keep')) {
      restore(again, said, true);
      await save(again, 'typed');
    } else await drop('drafts', draft.id);
    wake(again);
    document.querySelector('[data-focus]')?.focus();
  }

  async function deliver(form, draft) {
    const outcome = await send(draft);
    if (outcome.became === 'done') {
      await gone(draft);
      const more = submits > 0 || (await all('drafts')).some(one => one.who === who && one.state === 'to-send');
      if (!more || form.hasAttribute('data-keep')) goOn(outcome.goes || location.href);
      else wake(form);
    } else if (outcome.became === 'refused') {
      tell('');
      await refused(form, draft, outcome.page);
    } else {
      wake(form);
      tell(words[outcome.became], outcome.became === 'login' ? [['去登录', '/login']] : []);
    }
    return outcome.became;
  }

  // One after the other, in every window of this browser.
  let sending = 0;
  let turn = Promise.resolve();
  function alone(work) {
    sending++;
    const held = () => navigator.locks ? navigator.locks.request('bangfu-send', work) : work();
    turn = turn.then(held, held).finally(() => { sending--; });
    return turn;
  }

  // Whatever waits is sent, from whichever page is open. What is told meanwhile, that the signal is back, is not forgotten.
  let submits = 0;
  let againAtOnce = false;
  const sendWaiting = () => {
    if (sending) {
      againAtOnce = true;
      return turn;
    }
    againAtOnce = false;
    return alone(sendAll).finally(() => { if (againAtOnce && !sending) sendWaiting(); });
  };
  const sendAll = async () => {
    let here = false;
    const waiting = (await all('drafts')).filter(draft => draft.who === who && draft.state === 'to-send');
    for (const draft of waiting) {
      const form = [...adopted.keys()].find(one => adopted.get(one).id === draft.id && one.isConnected);
      if (form) {
        if (await deliver(form, draft) !== 'refused') return;
        continue;
      }
      const outcome = await send(draft);
      if (outcome.became === 'done') {
        await gone(draft);
        here ||= draft.page === location.pathname + location.search;
        tell('没有信号时填好的一份表已经发送。');
      } else if (outcome.became === 'refused') {
        draft.state = 'typed';
        draft.once = crypto.randomUUID();
        await put('drafts', draft);
        tell(words.refused, [['打开看看', draft.page]]);
      } else {
        tell(words[outcome.became], outcome.became === 'login' ? [['去登录', '/login']] : []);
        return;
      }
    }
    if (here && submits === 0) location.reload();
  };

  function adopt(form, once, page) {
    const own = { id: idOf(form), once: once || crypto.randomUUID(), page: page || location.pathname + location.search, files: [], print: '', waiting: 0 };
    adopted.set(form, own);
    const now = () => {
      own.waiting = 0;
      if (form.isConnected && !form.dataset.sent) save(form, 'typed');
    };
    const soon = () => {
      clearTimeout(own.waiting);
      own.waiting = setTimeout(now, 250);
    };
    document.addEventListener('visibilitychange', () => { if (document.hidden && own.waiting) { clearTimeout(own.waiting); now(); } });
    // each photograph of a list is an act of its own
    const renew = () => {
      own.once = crypto.randomUUID();
      own.id = idOf(form) + ' ' + own.once;
    };
    if (form.hasAttribute('data-keep')) {
      form.addEventListener('input', soon);
      form.addEventListener('change', soon);
    } else renew();
    form.addEventListener('submit', event => {
      event.preventDefault();
      submits++;
      const kept = save(form, 'to-send').finally(() => { submits--; });
      if (form.hasAttribute('data-send')) renew();
      alone(async () => deliver(form, await kept));
    });
    return own;
  }

  document.addEventListener('submit', event => {
    if (new URL(event.target.action).pathname !== '/logout' || event.defaultPrevented) return;
    event.preventDefault();
    forget().finally(() => event.target.submit());
  });

  async function start() {
    for (const draft of await all('drafts')) if (Date.now() - draft.at > LASTS) await drop('drafts', draft.id);
    const forms = [...document.querySelectorAll('form[data-keep], form[data-send]')];
    const waiting = (await all('drafts')).filter(draft => draft.who === who);
    key = forms.length || waiting.length || (await all('keys')).length ? await ownKey() : null;
    if (!key) return;
    for (const form of forms) {
      const draft = waiting.find(one => one.id === idOf(form));
      const own = adopt(form, draft?.once, draft?.page);
      if (!draft) continue;
      const said = await read(draft);
      if (document.querySelector('.error-summary')) {
        said.fields = said.fields.filter(([name]) => name !== 'base');
      }
      if (restore(form, said, false) && draft.state === 'typed') {
        tell(words.restored, [['不要了', async () => { await drop('drafts', draft.id); location.href = own.page; }]]);
      }
      own.print = '';
    }
    if (forms.length && !document.querySelector('.error-summary')) {
      const path = location.pathname + location.search;
      await put('pages', { id: who + ' ' + path, who, path, ...await seal(new TextEncoder().encode(asItCame)) });
      const shown = await caches.open('assets');
      const needed = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(one => one.href || one.src);
      for (const address of needed) if (!await shown.match(address)) await shown.add(address);
      for (const old of await shown.keys()) if (!needed.includes(old.url) && needed.some(one => new URL(one).pathname === new URL(old.url).pathname)) await shown.delete(old);
    }
    addEventListener('online', sendWaiting);
    setInterval(() => { if (!sending) sendWaiting(); }, AGAIN);
    sendWaiting();
    if (forms.length && navigator.serviceWorker) {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      await navigator.serviceWorker.ready;
    }
    document.documentElement.dataset.keeps = 'yes';
    document.querySelectorAll('[data-keeps]').forEach(one => { one.hidden = false; });
  }

  start().catch(() => {
    // a browser that keeps nothing: the page works as it would without this script
  });
})();
