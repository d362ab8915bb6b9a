/*
 * Writing on the screen with finger, stylus or mouse. What is kept are the points and how hard the pen was pressed; where the device
 * can't tell that, a slow stroke is a broad one. A photo, which needs no script, does the same.
 */
import { fitting } from './fit.js';

const PX_PER_MM = 96 / 25.4;
const WIDTH = 0.55 * PX_PER_MM;
const NEAR = 0.6;
const SLOW = 0.15;
const FAST = 2.2;

const pad = document.getElementById('pad');
const field = document.getElementById('strokes');
fitting(document.getElementById('picture'));
if (pad && field) {
  begin(document.getElementById('pad-paper'), document.getElementById('pad-full'));
}

function begin(paper, full) {
  const most = Number(full.dataset.most);
  const strokes = read(field.value);
  let stroke;
  let writer;
  let last;

  pad.hidden = false;
  new ResizeObserver(draw).observe(paper);
  document.getElementById('kind')?.addEventListener('change', shape);
  shape();

  paper.addEventListener('pointerdown', (event) => {
    if (writer !== undefined || event.button > 0) {
      return;
    }
    event.preventDefault();
    writer = event.pointerId;
    paper.setPointerCapture(writer);
    stroke = [];
    last = undefined;
    strokes.push(stroke);
    add(event);
  });
  paper.addEventListener('pointermove', (event) => {
    if (event.pointerId === writer) {
      const all = event.getCoalescedEvents?.() ?? [];
      (all.length > 0 ? all : [event]).forEach(add);
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    paper.addEventListener(end, (event) => {
      if (event.pointerId === writer) {
        writer = undefined;
        keep();
      }
    });
  }
  // Writing scrolls nothing and selects nothing; the page around the paper does both as ever.
  paper.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });

  document.getElementById('pad-undo').addEventListener('click', () => {
    strokes.pop();
    keep();
    draw();
  });
  document.getElementById('pad-clear').addEventListener('click', () => {
    strokes.length = 0;
    keep();
    draw();
  });

  function shape() {
    paper.dataset.kind = document.getElementById('kind')?.value ?? '';
  }

  function add(event) {
    const box = paper.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top, at: event.timeStamp };
    const way = last ? Math.hypot(point.x - last.x, point.y - last.y) : Infinity;
    if (way < NEAR) {
      return;
    }
    point.p = pressure(event, point, way);
    if (stroke.length === 0 || points() < most) {
      stroke.push([point.x, point.y, point.p]);
      line(paper.getContext('2d'), stroke, stroke.length - 1);
    }
    full.textContent = points() < most ? '' : full.dataset.sentence;
    last = point;
  }

  function pressure(event, point, way) {
    if (event.pointerType === 'pen' && event.pressure > 0) {
      return event.pressure;
    }
    if (!last) {
      return 0.5;
    }
    const speed = way / Math.max(1, point.at - last.at);
    const slowness = 1 - (Math.min(FAST, Math.max(SLOW, speed)) - SLOW) / (FAST - SLOW);
    return last.p * 0.7 + (0.3 + 0.35 * slowness) * 0.3;
  }

  function points() {
    return strokes.reduce((sum, one) => sum + one.length, 0);
  }

  function keep() {
    const number = (value, digits) => Number(value.toFixed(digits));
    field.value = strokes.length === 0 ? '' : JSON.stringify(strokes.map((one) => one.flatMap(([x, y, p]) =>
      [number(x / PX_PER_MM, 2), number(y / PX_PER_MM, 2), number(p, 2)])));
  }

  function draw() {
    const box = paper.getBoundingClientRect();
    const dense = window.devicePixelRatio || 1;
    paper.width = Math.round(box.width * dense);
    paper.height = Math.round(box.height * dense);
    const ink = paper.getContext('2d');
    ink.scale(dense, dense);
    ink.lineCap = 'round';
    ink.lineJoin = 'round';
    ink.strokeStyle = getComputedStyle(paper).color;
    strokes.forEach((one) => one.forEach((point, i) => line(ink, one, i)));
  }

  function line(ink, points, i) {
    const [x, y, p] = points[i];
    const [fromX, fromY] = points[Math.max(0, i - 1)];
    ink.lineWidth = WIDTH * (0.4 + 1.2 * p);
    ink.beginPath();
    if (i === 0) {
      // A line of no length leaves no ink on a canvas; a tap of a pen does.
      ink.arc(x, y, ink.lineWidth / 2, 0, 2 * Math.PI);
      ink.fillStyle = ink.strokeStyle;
      ink.fill();
      return;
    }
    ink.moveTo(fromX, fromY);
    ink.lineTo(x, y);
    ink.stroke();
  }
}

/** What the form still had when it came back. */
function read(kept) {
  try {
    return JSON.parse(kept || '[]').map((numbers) => {
      const points = [];
      for (let i = 0; i < numbers.length; i += 3) {
        points.push([numbers[i] * PX_PER_MM, numbers[i + 1] * PX_PER_MM, numbers[i + 2]]);
      }
      return points;
    });
  } catch {
    return [];
  }
}
