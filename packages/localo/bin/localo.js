#!/usr/bin/env node
import "@localo/cli/bin/localo.js";
