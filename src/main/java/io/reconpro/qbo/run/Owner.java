package io.reconpro.qbo.run;

/** The process that holds a run, as stored with it: machine and process id. */
record Owner(String node, long pid) {

    static Owner thisProcess(String node) {
        return new Owner(node, ProcessHandle.current().pid());
    }

    /** Whether the other was a process of this machine that has ended, so that only its lease is left of it. */
    boolean survives(String other) {
        int slash = other.lastIndexOf('/');
        return other.substring(0, slash).equals(node) && !isAlive(Long.parseLong(other.substring(slash + 1)));
    }

    private boolean isAlive(long otherPid) {
        return otherPid == pid || ProcessHandle.of(otherPid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public String toString() {
        return node + "/" + pid;
    }
}
