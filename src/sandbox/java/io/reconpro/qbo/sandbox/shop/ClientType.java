package io.reconpro.qbo.sandbox.shop;

/** Whether a client brings one car now and then, or a fleet. */
public enum ClientType {
    RETAIL, WHOLESALE
}
