/*
 * Makes a picture one that the server takes.
 */
export const LARGEST = 20_000_000;
export const TAKEN = ['image/jpeg', 'image/png', 'image/webp'];
const WIDEST = 3200;

/** What a browser can read and the server can't (an iPhone's own format), and what is too large, is made a JPEG that fits. */
export async function fit(file) {
  if (TAKEN.includes(file.type) && file.size <= LARGEST) {
    return file;
  }
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const bytes = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    return new File([bytes], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/** Puts a file where one chooses files. */
export function put(file, input) {
  const list = new DataTransfer();
  list.items.add(file);
  input.files = list.files;
}

/** What is chosen there is made to fit: a form that is too large would take what was written in it along. */
export function fitting(input) {
  input?.addEventListener('change', async () => {
    const [chosen] = input.files;
    const fitted = chosen && (await fit(chosen));
    if (fitted !== chosen) {
      put(fitted, input);
    }
  });
}
