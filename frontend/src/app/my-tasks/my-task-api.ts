import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { MyTaskList } from '#contract/my-task.ts';

/** Reads what the person who is signed in has to do. Called in an injection context. */
@Service()
export class MyTaskApi {
  tasks(): HttpResourceRef<MyTaskList | undefined> {
    return httpResource<MyTaskList>(() => '/api/v1/my-tasks');
  }
}
