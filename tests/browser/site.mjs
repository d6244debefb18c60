// Where things are on the pages. Nothing else in these tests knows the markup: roles, form field names and
// the data attributes of the public interface, in one place.

import assert from 'node:assert/strict';

/** What one test may take at most. */
export const LIMIT = { timeout: 60_000 };

export const VERDICT = '[data-verdict]';
export const SUMMARY = '[role="alert"]';
export const STEPS = 'main ol > li';
export const CODE = 'main input[name="serial"]:not([type="hidden"])';
export const CHECK = 'main form[action$="/check"]:has(input[name="serial"]) button:not([name], [type="button"])';
export const UNREADABLE = 'main button[name="unreadable"][value="1"]';
export const ABSENT = 'main button[name="absent"][value="1"]';
export const device = (slug) => `main input[type="radio"][name="device"][value="${slug}"]`;

/** Opens the closed `<details>` around the element, outermost first, as a reader would. */
async function reveal(locator) {
  const closed = locator.locator('xpath=ancestor::details[not(@open)]');
  const depth = await closed.count();
  for (let level = 0; level < depth; level += 1) {
    await closed.first().locator('> summary').click();
  }
}

export async function press(page, selector) {
  const button = page.locator(selector).first();
  await reveal(button);
  await button.click();
}

/** Chooses a radio button by its label: the input itself may be drawn by the label. */
async function choose(page, selector) {
  const radio = page.locator(selector).first();
  await reveal(radio);
  const id = await radio.getAttribute('id');
  const around = radio.locator('xpath=ancestor::label');
  const label = id ? around.or(page.locator(`label[for="${id}"]`)).first() : around;
  await label.click();
  assert.ok(await radio.isChecked(), `${selector} is chosen by its label`);
}

export async function pickDevice(page, slug) {
  await choose(page, device(slug));
}

export async function typeCode(page, code) {
  const field = page.locator(CODE);
  await reveal(field);
  await field.fill(code);
}

/** Answers one follow-up question, be it a list of radio buttons or a select. */
export async function answer(page, name, value) {
  const radio = `main input[type="radio"][name="${name}"][value="${value}"]`;
  if (await page.locator(radio).count()) {
    await choose(page, radio);
  } else {
    const select = page.locator(`main select[name="${name}"]`);
    await reveal(select);
    await select.selectOption(value);
  }
}

/** The button that sends the form with the follow-up questions. */
export async function sendAnswers(page) {
  await press(page, 'main form:has([name="colour"]) button:not([name])');
}

/** Does what posts a form and waits for the page that answers. */
export async function posting(page, action) {
  const isAnswer = (response) =>
    response.request().isNavigationRequest() && response.request().method() === 'POST';
  const [response] = await Promise.all([
    page.waitForResponse(isAnswer),
    page.waitForEvent('load'),
    action(),
  ]);
  return response;
}

export async function readVerdict(page) {
  const element = page.locator(VERDICT);
  assert.equal(await element.count(), 1, 'exactly one element carries the verdict');
  return {
    verdict: await element.getAttribute('data-verdict'),
    device: await element.getAttribute('data-device'),
    serial: await element.getAttribute('data-serial'),
  };
}
