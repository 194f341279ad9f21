package io.reconpro.qbo.shop;

/** Whether a client is a one-time customer or a company with a fleet. */
public enum ClientType { RETAIL, WHOLESALE }
