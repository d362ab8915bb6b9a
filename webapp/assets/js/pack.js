/* The shop's phone: if it was told so on this phone, a scanned card counts as packed without a press. A card that was just taken out stays out. */
const OPTION = 'inglenook.pack.at.once';
const TAKEN_OUT = 'inglenook.pack.taken.out';
const bar = document.querySelector('.packing');
const box = document.getElementById('at-once');

if (bar && box) {
  box.closest('[hidden]').hidden = false;
  box.checked = localStorage.getItem(OPTION) === 'yes';
  box.addEventListener('change', () => localStorage.setItem(OPTION, box.checked ? 'yes' : 'no'));
  document.getElementById('unpack')?.addEventListener('click', () => sessionStorage.setItem(TAKEN_OUT, location.pathname));
  if (bar.dataset.fit === 'READY' && box.checked && sessionStorage.getItem(TAKEN_OUT) !== location.pathname) {
    document.getElementById('pack').click();
  }
}
