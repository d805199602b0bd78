// Without signal, a page that was kept on this telephone is shown from there; with signal nothing here decides anything.
'use strict';

const CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => kept(address)));
  } else if (/\.(css|js|svg)$/.test(address.pathname)) {
    event.respondWith(caches.match(event.request, { ignoreVary: true }).then(found => found || fetch(event.request)));
  }
});

const shelf = () => new Promise((done, fail) => {
  const asked = indexedDB.open('bangfu', 1);
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
  asked.onupgradeneeded = () => asked.transaction.abort();
});

const all = (db, store) => new Promise((done, fail) => {
  const asked = db.transaction(store).objectStore(store).getAll();
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
});

// Pages are sealed under the key of whoever is logged in; of anybody else there is no key here.
async function kept(address) {
  try {
    const db = await shelf();
    const [owner] = await all(db, 'keys');
    const pages = owner ? (await all(db, 'pages')).filter(page => page.who === owner.who) : [];
    db.close();
    const path = address.pathname + address.search;
    const page = pages.find(one => one.path === path) || pages.find(one => one.path === address.pathname);
    if (page) {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: page.iv }, owner.key, page.data);
      return answer(new TextDecoder().decode(text), 200);
    }
  } catch {
    // nothing was kept, or nothing of it can be read: then there is no signal, and that is all there is to say
  }
  return answer(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有信号</title></head><body><main><h1>没有信号</h1>
<p>这一页要有信号才能打开。在这部手机上打开过的表可以照常填，填的都存在手机里，有信号时自动发送。</p>
<p><a href="${address.pathname.replace(/[^\w/%.-]/g, '')}">再试一次</a></p></main></body></html>`, 503);
}

const answer = (html, status) => new Response(html, {
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CONTENT, 'Cache-Control': 'no-store' },
});
