// A chosen photograph is sent at once; the button stays for those without this script.
document.querySelectorAll('form[data-send] input[type=file]').forEach(field =>
  field.addEventListener('change', () => { if (field.files.length) field.form.requestSubmit(); }));

// Signing with a finger: what is drawn goes into the hidden field when the form is sent.
document.querySelectorAll('canvas[data-sign]').forEach(canvas => {
  const pen = canvas.getContext('2d');
  const form = canvas.closest('form');
  let drawn = false;
  const clear = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 6; pen.lineCap = 'round'; pen.lineJoin = 'round'; pen.strokeStyle = '#111';
    drawn = false;
  };
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath(); pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', event => {
    if (!event.buttons) return;
    pen.lineTo(...at(event)); pen.stroke();
    drawn = true;
    event.preventDefault();
  });
  document.querySelector(`[data-clear="${canvas.id}"]`)?.addEventListener('click', clear);
  form.addEventListener('submit', () => {
    form.elements[canvas.dataset.sign].value = drawn ? canvas.toDataURL('image/png') : '';
  });
  clear();
});
