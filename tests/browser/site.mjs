// Selectors and actions for the pages, in one place: roles, names of form fields, and public data attributes.

import assert from 'node:assert/strict';

/** Options with the time limit of one test. */
export const LIMIT = { timeout: 60_000 };

export const VERDICT = '[data-verdict]';
export const SUMMARY = '[role="alert"]';
export const STEPS = 'main ol > li';
export const CODE = 'main input[name="serial"]:not([type="hidden"])';
export const CHECK = 'main form[action$="/check"]:has(input[name="serial"]) button:not([name], [type="button"])';
export const UNREADABLE = 'main button[name="unreadable"][value="1"]';
export const ABSENT = 'main button[name="absent"][value="1"]';
export const device = (slug) => `main input[type="radio"][name="device"][value="${slug}"]`;

/** Opens the closed `<details>` around the element, outermost first. */
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

/** Chooses a radio button by its label: the input itself may be invisible. */
async function choose(page, selector) {
  const radio = page.locator(selector).first();
  await reveal(radio);
  const id = await radio.getAttribute('id');
  const around = radio.locator('xpath=ancestor::label');
  const label = id ? around.or(page.locator(`label[for="${id}"]`)).first() : around;
  await label.click();
  assert.ok(await radio.isChecked(), `${selector} is checked`);
}

export async function pickDevice(page, slug) {
  await choose(page, device(slug));
}

export async function typeCode(page, code) {
  const field = page.locator(CODE);
  await reveal(field);
  await field.fill(code);
}

/** Answers one follow-up question: radio buttons or a select. */
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

/** Submits the form with the follow-up questions. */
export async function sendAnswers(page) {
  await press(page, 'main form:has([name="colour"]) button:not([name])');
}

/** Runs an action that posts a form, and returns the response once its page has loaded. */
export async function posting(page, action) {
  const isPostResponse = (response) =>
    response.request().isNavigationRequest() && response.request().method() === 'POST';
  const [response] = await Promise.all([
    page.waitForResponse(isPostResponse),
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
