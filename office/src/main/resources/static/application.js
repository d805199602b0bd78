// A chosen photograph is sent at once; the button stays for those without this script.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-send]');
  if (form && event.target.type === 'file' && event.target.files.length) form.requestSubmit();
});

// Signing with a finger: what is drawn stands in the hidden field beside it as soon as the finger is lifted, and what stands there is drawn.
const pads = () => document.querySelectorAll('canvas[data-sign]').forEach(canvas => {
  const field = canvas.closest('form').elements[canvas.dataset.sign];
  if (canvas.dataset.ready) { canvas.show?.(); return; }
  canvas.dataset.ready = 'yes';
  const pen = canvas.getContext('2d');
  let drawn = false;
  const clear = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 6; pen.lineCap = 'round'; pen.lineJoin = 'round'; pen.strokeStyle = '#111';
  };
  const keep = value => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.show = () => {
    clear();
    if (!field.value.startsWith('data:image/png')) return;
    const picture = new Image();
    picture.onload = () => pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.src = field.value;
  };
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath(); pen.moveTo(...at(event));
    drawn = false;
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', event => {
    if (!event.buttons) return;
    pen.lineTo(...at(event)); pen.stroke();
    drawn = true;
    event.preventDefault();
  });
  const lifted = () => { if (drawn) { drawn = false; keep(canvas.toDataURL('image/png')); } };
  canvas.addEventListener('pointerup', lifted);
  canvas.addEventListener('pointercancel', lifted);
  document.querySelector(`[data-clear="${canvas.id}"]`)?.addEventListener('click', () => { clear(); keep(''); });
  canvas.show();
});
pads();
['bangfu:page', 'bangfu:restored'].forEach(name => document.addEventListener(name, pads));
