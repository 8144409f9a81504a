import type { Language } from "#model/language.js";
import type { ProblemCode } from "#model/problem.js";

/** What people are told first: what failed, or that a session is over. */
export type SignInReason = "session-over" | SignInFailure;

export interface SignInFailure {
  readonly code: ProblemCode;
  /** How long to wait before the next attempt, where that is known. */
  readonly waitSeconds: number | undefined;
}

/**
 * The page as HTML of its own: no script and no other file but the icon, light or dark as the reader's system is.
 * `home` is the path of the explorer, with its closing slash.
 */
export function signInPage(language: Language, reason: SignInReason | null, home: string): string {
  const words = WORDS[language];
  const told = reason === null ? null : reason === "session-over" ? words.over : failureIn(words, reason);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<link rel="icon" href="${home}icon.svg" type="image/svg+xml">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${LOGO}<span lang="zh-CN">脉络</span> <small>Mailuo</small></h1>
<form method="post">
<label for="token">${words.token}</label>
<input id="token" name="token" type="password" required autofocus autocomplete="current-password" autocapitalize="off" spellcheck="false" maxlength="100" aria-describedby="hint${told === null ? "" : " told"}"${told === null || reason === "session-over" ? "" : ' aria-invalid="true"'}>
${told === null ? "" : `<p id="told" role="alert">${told}</p>\n`}<p id="hint">${words.hint}</p>
<button type="submit">${words.submit}</button>
</form>
</main>
</body>
</html>
`;
}

function failureIn({ wait, failures, failed }: Words, { code, waitSeconds }: SignInFailure): string {
  if (code === "too-many-requests" && waitSeconds !== undefined) return wait(waitSeconds);
  return failures[code] ?? failed;
}

interface Words {
  readonly title: string;
  readonly token: string;
  readonly hint: string;
  readonly submit: string;
  readonly over: string;
  readonly failed: string;
  readonly wait: (seconds: number) => string;
  readonly failures: Partial<Readonly<Record<ProblemCode, string>>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: "Sign in · Mailuo",
    token: "Token",
    hint: "You get one from whoever runs this server. It begins with “mailuo_”.",
    submit: "Sign in",
    over: "Your session is over: its token was revoked or is past its time. Sign in again, and your graph comes back as it was.",
    failed: "Signing in failed. Try again.",
    wait: (seconds) => `Too many wrong tokens came from your address. Try again in ${seconds} s.`,
    failures: {
      "token-needed": "This token is unknown, revoked or past its time.",
      "request-forged": "Another site sent this form. Sign in from here.",
      "store-unavailable": "The server’s disk is full, so that nobody can sign in. Tell whoever runs it.",
    },
  },
  zh: {
    title: "登录 · 脉络 Mailuo",
    token: "令牌",
    hint: "令牌由本服务的管理者发放，以“mailuo_”开头。",
    submit: "登录",
    over: "登录已失效：令牌被吊销或已过期。重新登录后，图会恢复原样。",
    failed: "登录失败，请重试。",
    wait: (seconds) => `您的地址多次提交了错误的令牌。请 ${seconds} 秒后再试。`,
    failures: {
      "token-needed": "此令牌不存在、已被吊销或已过期。",
      "request-forged": "此表单由其他网站提交。请在本页登录。",
      "store-unavailable": "服务器磁盘已满，暂时无法登录。请告知本服务的管理者。",
    },
  },
};

const LOGO = `<svg width="26" height="26" viewBox="0 0 22 22" aria-hidden="true"><g fill="none" stroke="var(--accent)" stroke-width="1.7" stroke-linecap="round"><path d="M4 17C7.5 17 7.5 11 11 11S14.5 5 18 5"/><path d="M11 11c3 0 3.5 5 7 5" opacity="0.55"/></g><g fill="var(--accent)"><circle cx="4" cy="17" r="2.4"/><circle cx="18" cy="5" r="2.4"/><circle cx="18" cy="16" r="1.9" opacity="0.7"/></g><circle cx="11" cy="11" r="2.6" fill="var(--surface)" stroke="var(--accent)" stroke-width="1.7"/></svg>`;

const STYLE = `
:root { color-scheme: light dark; --surface: #f6f7f8; --raised: #fff; --text: #1c2126; --quiet: #5b6570; --line: #8b949e; --accent: #0b6e6e; --on-accent: #fff; --alert: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --surface: #14171a; --raised: #1c2024; --text: #e4e7ea; --quiet: #a3adb7; --line: #6b7580; --accent: #4cb5b0; --on-accent: #0d1515; --alert: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--surface); color: var(--text); font: 15px/1.6 system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { width: 100%; max-width: 360px; padding: 28px; border: 1px solid color-mix(in srgb, var(--line) 40%, transparent); border-radius: 10px; background: var(--raised); }
h1 { display: flex; align-items: center; gap: 8px; margin: 0 0 20px; font-size: 20px; font-weight: 600; }
h1 small { color: var(--quiet); font-size: 14px; font-weight: 400; }
label { display: block; margin-bottom: 6px; font-weight: 600; }
input, button { width: 100%; height: 42px; padding: 0 12px; border-radius: 6px; font: inherit; }
input { border: 1px solid var(--line); background: var(--surface); color: var(--text); }
input[aria-invalid] { border-color: var(--alert); }
button { margin-top: 6px; border: 0; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
p { margin: 8px 0; } #hint { color: var(--quiet); font-size: 13px; } #told { color: var(--alert); }
`;
