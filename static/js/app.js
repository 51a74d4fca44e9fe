// On every page of a deputy: install the app, keep the badge and the notices true, keep sending.

import { keepBadge } from "./badge.js";
import { keepNotices } from "./notices.js";
import { keepSending } from "./pace.js";
import { installApp } from "./registration.js";
import { watchSignOut } from "./sign-out.js";

keepBadge();
keepNotices();
watchSignOut();
keepSending();
installApp().catch((error) => console.error(error));
