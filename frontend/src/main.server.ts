import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app-config';
import { serverConfig } from './app/server-config';

const config = mergeApplicationConfig(appConfig, serverConfig);

export default (context: BootstrapContext) => bootstrapApplication(App, config, context);
