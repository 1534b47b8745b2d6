import type { Endpoint } from '../../kit/errand.js';

/** Why an address, or a model, cannot be used: a line that names the way out. */
export interface Fault {
  readonly fault: string;
}

const example = 'http://127.0.0.1:11434/v1';

/** The longest address or name of a model, in characters. */
const longest = 300;

/** An endpoint from what was typed. Over http only this machine is spoken to: beyond it others could read along. */
export function readEndpoint(typedUrl: string, typedModel: string): Endpoint | Fault {
  const url = readAddress(typedUrl);
  if (typeof url !== 'string') return url;
  const model = typedModel.trim();
  if (model === '') return { fault: 'no model is named; --model NAME, or the settings, say which one is to answer' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name of a model has none
  if (model.length > longest || /[\u0000-\u001f\u007f-\u009f]/.test(model)) {
    return { fault: 'the name of the model has control characters, or more than 300 characters' };
  }
  return { url, model };
}

/** An address without the slash at its end. */
export function readAddress(typed: string): string | Fault {
  const wrong = (why: string): Fault => ({ fault: `the interviewer's address ${why}; write it as ${example}` });
  const text = typed.trim();
  if (text.length > longest) return wrong(`has more than ${longest} characters`);
  if (!URL.canParse(text)) return wrong('is no address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return wrong('begins with neither http:// nor https://');
  if (url.username !== '' || url.password !== '') {
    return { fault: 'the address has a password in it; a key goes into BACKPRESSURE_INTERVIEWER_KEY' };
  }
  if (url.search !== '' || url.hash !== '') return wrong('has a "?" or a "#" in it');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { fault: `http:// goes unencrypted, and only to this machine; ${url.hostname} needs https://` };
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Whether a host is this machine, by its name alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** An endpoint as it is remembered that a learner allowed it. */
export function allowance({ url, model }: Endpoint): string {
  return `${url} ${model}`;
}

/** What names an endpoint, in the settings or on the command line; empty strings for nothing. */
export interface Named {
  readonly interviewer: string;
  readonly model: string;
}

/** The endpoint that a learner wants: by the words of the command line, else by the settings; null for none. */
export function chosenEndpoint(
  settings: Named,
  { interviewer, model }: { readonly interviewer?: string | undefined; readonly model?: string | undefined } = {},
): Endpoint | Fault | null {
  const url = interviewer ?? settings.interviewer;
  if (url === '') return model === undefined ? null : { fault: '--model goes with --interviewer URL' };
  // The model in the settings belongs to the address beside it.
  const known = interviewer === undefined || interviewer === settings.interviewer ? settings.model : '';
  return readEndpoint(url, model ?? known);
}
